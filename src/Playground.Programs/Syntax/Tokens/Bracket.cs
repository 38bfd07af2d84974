namespace Playground.Programs.Syntax.Tokens;

/// <summary>A bracket that is open.</summary>
/// <param name="Sign">Which one.</param>
/// <param name="Mark">Where it stands.</param>
internal readonly record struct Bracket(char Sign, SourceMark Mark)
{
    /// <summary>Just the bracket.</summary>
    public SourceSpan Span => new(Mark.Line, Mark.Column, Mark.Line, Mark.Column + 1);
}
