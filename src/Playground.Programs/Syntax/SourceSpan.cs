namespace Playground.Programs.Syntax;

/// <summary>
/// A part of a source text. Columns count code points from 0, as the positions in Python's tracebacks do before
/// they are shown; what people see counts from 1 (<see cref="ProgramProblem"/>).
/// </summary>
/// <param name="Line">Of the first character, from 1.</param>
/// <param name="Column">Of the first character, from 0.</param>
/// <param name="EndLine">Of the last character.</param>
/// <param name="EndColumn">After the last character.</param>
internal readonly record struct SourceSpan(int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>From the beginning of one to the end of another.</summary>
    public static SourceSpan Between(SourceSpan first, SourceSpan last) =>
        first with { EndLine = last.EndLine, EndColumn = last.EndColumn };

    /// <summary>The last characters, which must be in one line.</summary>
    public SourceSpan Last(int length) => new(EndLine, Math.Max(0, EndColumn - length), EndLine, EndColumn);
}
