namespace Playground.Programs.Syntax.Tokens;

/// <summary>A source text in tokens, until it is disposed of.</summary>
/// <param name="Source">The text.</param>
/// <param name="Tokens">In order; the last is the end.</param>
/// <param name="Unclosed">The brackets that were still open at the end, the innermost last.</param>
internal sealed record LexedSource(string Source, TokenList Tokens, IReadOnlyList<Bracket> Unclosed) : IDisposable
{
    public void Dispose() => Tokens.Dispose();
}
