namespace Playground.Programs.Syntax;

/// <summary>Why a program is not accepted, and where. Lines and columns count from 1, columns in code points.</summary>
/// <param name="Line">Where the wrong part begins.</param>
/// <param name="Column">Where the wrong part begins.</param>
/// <param name="EndLine">Where it ends.</param>
/// <param name="EndColumn">The first column after it.</param>
/// <param name="Message">What is wrong: Python's own words where it has some.</param>
/// <param name="Instead">What to write instead, where that is known.</param>
public sealed record ProgramProblem(int Line, int Column, int EndLine, int EndColumn, string Message, string? Instead = null)
{
    /// <summary>Names can be as long as the program; nobody reads more of them.</summary>
    private const int MostCharacters = 400;

    internal static ProgramProblem At(SourceSpan span, string message, string? instead = null) =>
        new(span.Line, span.Column + 1, span.EndLine, span.EndColumn + 1, Cut(message), instead is null ? null : Cut(instead));

    private static string Cut(string text) => text.Length <= MostCharacters ? text : $"{text.AsSpan(0, MostCharacters)}…";
}
