using Microsoft.Extensions.Options;
using Playground.Programs.Compiling;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Programs;

/// <summary>Reads programs and schedules that clients send. Thread-safe.</summary>
internal sealed class ProgramReader(IOptions<PlaygroundLimits> limits)
{
    private readonly PlaygroundLimits _limits = limits.Value;

    /// <summary>Looks at a program's text.</summary>
    /// <exception cref="ApiProblemException">There is none.</exception>
    public ProgramCheck Check(string? source)
    {
        Parse(source, out var hash, out _, out var problems);
        return new ProgramCheck(problems.Count == 0, hash, problems);
    }

    /// <summary>Reads a program that is to run.</summary>
    /// <exception cref="ApiProblemException">There is none, or it can't run.</exception>
    public AcceptedProgram Read(string? source)
    {
        Parse(source, out var hash, out var code, out var problems);
        return code is not null ? new AcceptedProgram(code, hash) : throw ApiProblems.ProgramNotAccepted(problems).ToException();
    }

    /// <summary>Reads a schedule.</summary>
    /// <exception cref="ApiProblemException">It is none, or too long.</exception>
    public Schedule ReadSchedule(string text)
    {
        if (!Schedule.TryParse(text, out var schedule, out var problem))
            throw ApiProblems.InvalidSchedule(problem).ToException();
        if (schedule.Count > _limits.ScheduleSteps)
        {
            throw ApiProblems.InvalidSchedule(
                $"may have {_limits.ScheduleSteps} steps, but has {schedule.Count}", LimitNames.Of(nameof(_limits.ScheduleSteps))).ToException();
        }

        return schedule;
    }

    private void Parse(string? source, out string hash, out CompiledProgram? code, out IReadOnlyList<ProgramProblem> problems)
    {
        if (source is null)
            throw ApiProblems.MalformedRequest("A program has a source.").ToException();
        hash = ProgramHash.Of(source);
        code = null;
        if (source.Length > _limits.ProgramCharacters)
        {
            problems = [Problem($"the program is longer than {_limits.ProgramCharacters} characters", "make it shorter")];
            return;
        }

        var parsed = ProgramText.Parse(source);
        problems = parsed.Problems;
        if (!parsed.IsAccepted)
            return;
        try
        {
            code = CompiledProgram.Compile(parsed, source);
        }
        catch (ProgramTooLargeException exception)
        {
            problems = [Problem(exception.Message, null)];
        }
    }

    /// <summary>A problem of the whole text.</summary>
    private static ProgramProblem Problem(string message, string? instead) => new(1, 1, 1, 1, message, instead);
}
