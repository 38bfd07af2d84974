using System.Text.Json;
using Microsoft.Extensions.Options;
using Playground.Programs.Running;
using Playground.Scenarios;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Programs;

namespace Playground.Server.Runs;

/// <summary>Makes of what a client asks for something that can be run. Thread-safe.</summary>
internal sealed class RunPlanner(ScenarioCatalogue catalogue, OwnFiles files, ProgramReader programs, IOptions<PlaygroundLimits> limits)
{
    /// <summary>What a request asks for.</summary>
    /// <exception cref="ApiProblemException">Something is wrong with it.</exception>
    public IRunWork Plan(StartRunRequest request)
    {
        if (request.Program is not { } program)
            return Plan(request.Scenario, request.Parameters);
        if (request.Scenario is not null || request.Parameters is not null)
            throw ApiProblems.MalformedRequest("A run has a scenario with parameters or a program, not both.").ToException();
        return Plan(program);
    }

    private ProgramWork Plan(StartProgramRequest request) => new(
        programs.Read(request.Source),
        new ProgramOptions
        {
            HasInterpreterLock = request.Gil,
            Schedule = request.Schedule is { } schedule ? programs.ReadSchedule(schedule) : null,
            Budgets = limits.Value.ProgramBudgets,
        });

    private ScenarioWork Plan(string? id, JsonElement? parameters)
    {
        var scenario = catalogue.Find(id ?? "")
            ?? throw ApiProblems.UnknownScenario(id, [.. catalogue.All.Select(s => s.Id)]).ToException();
        return new ScenarioWork(scenario, Bind(scenario, parameters), files);
    }

    private static object Bind(IScenario scenario, JsonElement? given)
    {
        try
        {
            var parameters = scenario.Parameters.Bind(given, out var errors);
            return errors.Count == 0
                ? parameters
                : throw ApiProblems.InvalidParameters(
                    [.. errors.Select(e => new ParameterError(e.Parameter, e.Value, e.Message, e.Allowed))]).ToException();
        }
        catch (InvalidOperationException)
        {
            // JSON can hold text that isn't Unicode, such as half a surrogate pair. It is noticed only where it is read.
            throw ApiProblems.MalformedRequest("A text in the parameters is not valid Unicode.").ToException();
        }
    }
}
