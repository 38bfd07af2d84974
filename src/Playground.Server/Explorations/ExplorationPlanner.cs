using System.Globalization;
using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Programs;

namespace Playground.Server.Explorations;

/// <summary>Makes of what a client asks for something that can be explored. Thread-safe.</summary>
internal sealed class ExplorationPlanner(ProgramReader programs, IOptions<PlaygroundLimits> limits)
{
    private readonly PlaygroundLimits _limits = limits.Value;

    /// <summary>What a request asks for.</summary>
    /// <exception cref="ApiProblemException">Something is wrong with it.</exception>
    public ExplorationPlan Plan(StartExplorationRequest request, string client)
    {
        if (request.Program is not { } asked)
            throw ApiProblems.MalformedRequest("An exploration has a program.").ToException();
        var bounds = ReadBounds(request);
        var program = programs.Read(asked.Source);
        if (asked.Hash is { } hash && hash != program.Hash)
            throw ApiProblems.ProgramChanged(program.Hash).ToException();
        return new ExplorationPlan(program, bounds, client);
    }

    private ExplorationBounds ReadBounds(StartExplorationRequest request)
    {
        var (states, seconds) = (request.States ?? _limits.ExplorationStates, request.Seconds ?? _limits.ExplorationSeconds);
        var errors = new List<ParameterError>();
        string? limit = null;
        Check("seconds", seconds, _limits.ExplorationSeconds, nameof(_limits.ExplorationSeconds));
        Check("states", states, _limits.ExplorationStates, nameof(_limits.ExplorationStates));
        return errors.Count == 0
            ? new ExplorationBounds(states, (int)seconds, request.Output)
            : throw (ApiProblems.InvalidParameters(errors) with { Limit = limit }).ToException();

        void Check(string name, long value, long maximum, string limitName)
        {
            if (value >= 1 && value <= maximum)
                return;
            if (value > maximum)
                limit = LimitNames.Of(limitName);
            var message = string.Create(CultureInfo.InvariantCulture, $"must be a whole number between 1 and {maximum}, but is {value}");
            errors.Add(new ParameterError(name, value, message, new { type = "integer", minimum = 1, maximum }));
        }
    }
}
