namespace Playground.Programs.Syntax.Tokens;

/// <summary>Gathers the tokens between a mark and the cursor.</summary>
internal sealed class TokenList(SourceCursor cursor)
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private readonly List<Token> _tokens = [];

    public IReadOnlyList<Token> Tokens => _tokens;

    /// <summary>Whether the last token is an error.</summary>
    public bool EndsWithError => _tokens.Count > 0 && _tokens[^1].Kind == TokenKind.Error;

    public void Add(TokenKind kind, string text, SourceMark start) =>
        _tokens.Add(new Token(kind, text, start.Index, cursor.Index, cursor.SpanFrom(start)));

    /// <summary>Adds what is written, which is a name, a reserved word or a number. Equal texts share a string.</summary>
    public void AddWritten(TokenKind kind, SourceMark start)
    {
        var written = cursor.Source.AsSpan(start.Index, cursor.Index - start.Index);
        if (!_names.TryGetValue(written, out var text))
            _names[written] = text = written.ToString();
        Add(kind, text, start);
    }

    public void AddError(SourceMark start, string message, string? instead = null) =>
        AddError(start, cursor.SpanFrom(start), message, instead);

    public void AddError(SourceMark start, SourceSpan span, string message, string? instead = null) =>
        _tokens.Add(new Token(TokenKind.Error, "", start.Index, cursor.Index, span, ProgramProblem.At(span, message, instead)));

    /// <summary>Takes away what came after some tokens.</summary>
    public void Truncate(int count) => _tokens.RemoveRange(count, _tokens.Count - count);
}
