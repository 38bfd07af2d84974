namespace Playground.Programs.Syntax.Tokens;

/// <summary>Reads strings without an <c>f</c>.</summary>
internal sealed class StringLexer(SourceCursor cursor, TokenList tokens)
{
    /// <summary>Reads the string at the cursor.</summary>
    public void Read(StringPrefix prefix)
    {
        var start = cursor.Mark;
        cursor.Advance(prefix.Length);
        var begin = cursor.Index;
        while (!prefix.IsClosedAt(cursor.Rest))
        {
            if (cursor.IsAtEnd || (prefix.Quotes == 1 && cursor.Current == '\n'))
            {
                AddUnterminated(start, prefix);
                return;
            }

            cursor.Advance(cursor.Current == '\\' ? 2 : 1);
        }

        var text = cursor.Source.AsSpan(begin, cursor.Index - begin);
        cursor.Advance(prefix.Quotes);
        if (prefix.IsBytes)
        {
            tokens.AddError(start, "bytes are not supported", "use a str: leave the `b` out");
            return;
        }

        var (value, error, instead) = prefix.IsRaw ? (text.ToString(), null, null) : EscapeSequences.Decode(text);
        if (error is null)
            tokens.Add(TokenKind.String, value, start);
        else
            tokens.AddError(start, error, instead);
    }

    /// <summary>Says that a string does not end.</summary>
    public void AddUnterminated(SourceMark start, StringPrefix prefix)
    {
        var span = new SourceSpan(start.Line, start.Column, start.Line, start.Column + prefix.Length);
        if (prefix.Quotes == 3)
            tokens.AddError(
                start,
                span,
                $"unterminated triple-quoted string literal (detected at line {LastLine})",
                "close it with the same three quotes");
        else
            tokens.AddError(
                start,
                span,
                $"unterminated string literal (detected at line {cursor.Line})",
                "close it with the quote that it begins with");
    }

    /// <summary>The line of the last character.</summary>
    private int LastLine => cursor.Line - (cursor.IsAtEnd && cursor.Source.EndsWith('\n') ? 1 : 0);
}
