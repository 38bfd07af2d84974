namespace Playground.Programs.Syntax.Tokens;

/// <summary>
/// Reads f-strings as Python 3.12 does: a start, texts and fields with the tokens of their expressions, and an end.
/// A field may use the quotes of the string around it.
/// </summary>
internal sealed class FormattedStringLexer(SourceCursor cursor, TokenList tokens, Lexer lexer, StringLexer strings)
{
    private const string Unended = "f-string: expecting '}'";

    /// <summary>Reads the string at the cursor. Where it is wrong, all up to its end becomes one error.</summary>
    public void Read(StringPrefix prefix)
    {
        var start = cursor.Mark;
        var brackets = lexer.Brackets.Count;
        cursor.Advance(prefix.Length);
        tokens.Add(TokenKind.FormatStart, "", start);
        if (ReadParts(prefix, start, isFormat: false))
            return;

        lexer.Brackets.RemoveRange(brackets, lexer.Brackets.Count - brackets);
        while (!cursor.IsAtEnd && (prefix.Quotes == 3 || cursor.Current != '\n'))
        {
            if (prefix.IsClosedAt(cursor.Rest))
            {
                cursor.Advance(prefix.Quotes);
                return;
            }

            cursor.Advance();
        }
    }

    /// <summary>Texts and fields, up to the closing quotes, or in a format to the brace that ends the field.</summary>
    private bool ReadParts(StringPrefix prefix, SourceMark start, bool isFormat)
    {
        while (true)
        {
            if (!ReadText(prefix, isFormat))
                return false;
            if (prefix.IsClosedAt(cursor.Rest))
            {
                if (isFormat)
                    return Fail(Unended, null);
                var end = cursor.Mark;
                cursor.Advance(prefix.Quotes);
                tokens.Add(TokenKind.FormatEnd, "", end);
                return true;
            }

            switch (cursor.Current)
            {
                case '{':
                    if (!ReadField(prefix, start))
                        return false;
                    break;
                case '}' when isFormat:
                    return true;
                case '}':
                    return Fail("f-string: single '}' is not allowed", "write `}}` for a brace");
                default:
                    strings.AddUnterminated(start, prefix);
                    return false;
            }
        }
    }

    private bool ReadText(StringPrefix prefix, bool isFormat)
    {
        while (true)
        {
            var start = cursor.Mark;
            SkipText(prefix);
            var isBrace = !isFormat && cursor.Current is '{' or '}' && cursor.Peek(1) == cursor.Current;
            var text = cursor.Source.AsSpan(start.Index, cursor.Index - start.Index + (isBrace ? 1 : 0));
            if (!text.IsEmpty)
            {
                var (value, error, instead) = prefix.IsRaw ? (text.ToString(), null, null) : EscapeSequences.Decode(text);
                cursor.Advance(isBrace ? 2 : 0);
                if (error is not null)
                {
                    tokens.AddError(start, error, instead);
                    return false;
                }

                tokens.Add(TokenKind.FormatText, value, start);
            }

            if (!isBrace)
                return true;
        }
    }

    private void SkipText(StringPrefix prefix)
    {
        while (!cursor.IsAtEnd && cursor.Current is not ('{' or '}') && !prefix.IsClosedAt(cursor.Rest))
        {
            if (prefix.Quotes == 1 && cursor.Current == '\n')
                return;
            if (!prefix.IsRaw && cursor.Current == '\\' && cursor.Peek(1) == 'N')
                cursor.Advance(3);
            else
                cursor.Advance(cursor.Current == '\\' && cursor.Peek(1) is not ('{' or '}') ? 2 : 1);
        }
    }

    /// <summary>An expression in braces, with what comes after its <c>!</c> and its colon.</summary>
    private bool ReadField(StringPrefix prefix, SourceMark start)
    {
        if (lexer.Brackets.Count >= Lexer.MostBrackets)
            return Fail("f-string: expressions nested too deeply", "give parts of it names of their own");

        Sign("{");
        lexer.Brackets.Add(new Bracket('{', start));
        var depth = lexer.Brackets.Count;
        while (true)
        {
            while (cursor.Current is ' ' or '\t' or '\f' || (cursor.Current == '\n' && prefix.Quotes == 3))
                cursor.Advance();
            if (cursor.IsAtEnd || cursor.Current == '\n')
            {
                strings.AddUnterminated(start, prefix);
                return false;
            }

            if (lexer.Brackets.Count == depth)
            {
                switch (cursor.Current)
                {
                    case '}':
                        return End();
                    case '!' when cursor.Peek(1) != '=':
                        Sign("!");
                        continue;
                    case ':':
                        Sign(":");
                        return ReadParts(prefix, start, isFormat: true) && End();
                }
            }

            if (!ReadToken(prefix))
                return false;
        }
    }

    private bool ReadToken(StringPrefix prefix)
    {
        if (cursor.Current is '#' or '\\')
        {
            return cursor.Current == '#'
                ? Fail("f-string expression part cannot include '#'", null)
                : Fail("f-string expression part cannot include a backslash", "give the part a name before the string");
        }

        var (count, isOwnQuote) = (tokens.Count, cursor.Current == prefix.Quote);
        var start = cursor.Mark;
        lexer.ReadToken();
        if (!tokens.EndsWithError)
            return true;
        if (isOwnQuote)
        {
            tokens.Truncate(count);
            tokens.AddError(start, Unended, "close the field with a brace");
        }

        return false;
    }

    private bool End()
    {
        lexer.Brackets.RemoveAt(lexer.Brackets.Count - 1);
        Sign("}");
        return true;
    }

    private void Sign(string sign)
    {
        var start = cursor.Mark;
        cursor.Advance(sign.Length);
        tokens.Add(TokenKind.Operator, sign, start);
    }

    private bool Fail(string message, string? instead)
    {
        var mark = cursor.Mark;
        tokens.AddError(mark, new SourceSpan(mark.Line, mark.Column, mark.Line, mark.Column + 1), message, instead);
        return false;
    }
}
