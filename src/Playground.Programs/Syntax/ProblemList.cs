namespace Playground.Programs.Syntax;

/// <summary>The problems found so far. Not thread-safe.</summary>
internal sealed class ProblemList
{
    /// <summary>More would help nobody.</summary>
    public const int Most = 20;

    private readonly List<ProgramProblem> _problems = [];

    /// <summary>Whether some of the text could not be parsed, so that checks of the whole would mislead.</summary>
    public bool IsBroken { get; private set; }

    /// <summary>Whether looking for more is in vain.</summary>
    public bool IsFull => _problems.Count >= Most;

    /// <summary>The first of them, in the order of the source.</summary>
    public IReadOnlyList<ProgramProblem> InOrder =>
        [.. _problems.OrderBy(problem => problem.Line).ThenBy(problem => problem.Column).Take(Most)];

    /// <summary>Adds something that is parsed but not accepted.</summary>
    public void Refuse(SourceSpan span, string message, string? instead = null) => _problems.Add(ProgramProblem.At(span, message, instead));

    /// <summary>Adds something that could not be parsed.</summary>
    public void AddBroken(ProgramProblem problem)
    {
        IsBroken = true;
        _problems.Add(problem);
    }
}
