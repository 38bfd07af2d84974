using System.Buffers;

namespace Playground.Programs.Syntax.Tokens;

/// <summary>
/// Gathers the tokens between a mark and the cursor. Its memory is lent, since that of a long program's tokens is much, for a moment: to be disposed of.
/// </summary>
internal sealed class TokenList(SourceCursor cursor) : IDisposable
{
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _names =
        new Dictionary<string, string>(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(256);

    public int Count { get; private set; }

    /// <summary>Whether the last token is an error.</summary>
    public bool EndsWithError => Count > 0 && this[Count - 1].Kind == TokenKind.Error;

    public Token this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
            return _tokens[index];
        }
    }

    public void Add(TokenKind kind, string text, SourceMark start) =>
        Add(new Token(kind, text, start.Index, cursor.Index, cursor.SpanFrom(start)));

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
        Add(new Token(TokenKind.Error, "", start.Index, cursor.Index, span, ProgramProblem.At(span, message, instead)));

    /// <summary>Takes away what came after some tokens.</summary>
    public void Truncate(int count) => Count = count;

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens, clearArray: true);
        (_tokens, Count) = ([], 0);
    }

    private void Add(Token token)
    {
        if (Count == _tokens.Length)
        {
            var larger = ArrayPool<Token>.Shared.Rent(Count * 2);
            _tokens.CopyTo(larger, 0);
            ArrayPool<Token>.Shared.Return(_tokens, clearArray: true);
            _tokens = larger;
        }

        _tokens[Count++] = token;
    }
}
