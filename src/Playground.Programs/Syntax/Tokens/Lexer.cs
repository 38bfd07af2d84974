using System.Globalization;
using System.Text;

namespace Playground.Programs.Syntax.Tokens;

/// <summary>
/// Splits a source text into tokens, after the rules of Python's reference, chapter 2. What is no token becomes an
/// error token, and the reading goes on behind it. Lines must end with line feeds.
/// </summary>
internal sealed class Lexer
{
    /// <summary>Brackets within brackets; a field of an f-string counts as one.</summary>
    public const int MostBrackets = 100;

    private readonly SourceCursor _cursor;
    private readonly TokenList _tokens;
    private readonly Indentation _indentation;
    private readonly NumberLexer _numbers;
    private readonly StringLexer _strings;
    private readonly FormattedStringLexer _formattedStrings;

    private Lexer(SourceCursor cursor, TokenList tokens)
    {
        (_cursor, _tokens) = (cursor, tokens);
        _indentation = new Indentation(_cursor, _tokens);
        _numbers = new NumberLexer(_cursor, _tokens);
        _strings = new StringLexer(_cursor, _tokens);
        _formattedStrings = new FormattedStringLexer(_cursor, _tokens, this, _strings);
    }

    /// <summary>The brackets that are open here, the innermost last.</summary>
    public List<Bracket> Brackets { get; } = [];

    /// <summary>Reads a whole text. Never throws.</summary>
    public static LexedSource Read(string source)
    {
        var cursor = new SourceCursor(source);
        var tokens = new TokenList(cursor);
        var lexer = new Lexer(cursor, tokens);
        lexer.ReadAll();
        return new LexedSource(source, tokens, lexer.Brackets);
    }

    /// <summary>Reads the token at the cursor, which is neither white space nor the end.</summary>
    public void ReadToken()
    {
        var start = _cursor.Mark;
        var first = _cursor.Current;
        if ((char.IsAsciiLetter(first) || first is '\'' or '"') && StringPrefix.At(_cursor.Rest) is { } prefix)
        {
            if (prefix.IsFormatted)
                _formattedStrings.Read(prefix);
            else
                _strings.Read(prefix);
        }
        else if (IdentifierCharacters.IsStart(_cursor.Rest, out var length))
        {
            ReadName(start, length);
        }
        else if (char.IsAsciiDigit(first) || (first == '.' && char.IsAsciiDigit(_cursor.Peek(1))))
        {
            _numbers.Read();
        }
        else
        {
            ReadSign(start);
        }
    }

    private void ReadAll()
    {
        var isNewLine = true;
        var before = 0;
        while (!_cursor.IsAtEnd)
        {
            if (isNewLine)
            {
                isNewLine = false;
                before = _tokens.Count;
                _indentation.Measure();
            }

            switch (_cursor.Current)
            {
                case ' ' or '\t' or '\f':
                    _cursor.Advance();
                    break;
                case '#':
                    _cursor.SkipLine();
                    break;
                case '\\':
                    ReadContinuation();
                    break;
                case '\n' when Brackets.Count > 0:
                    _cursor.Advance();
                    break;
                case '\n':
                    if (_tokens.Count > before)
                        _tokens.Add(TokenKind.Newline, "", _cursor.Mark);
                    _cursor.Advance();
                    isNewLine = true;
                    break;
                case '\0':
                    break;
                default:
                    ReadToken();
                    break;
            }
        }

        if (!isNewLine && _tokens.Count > before)
            _tokens.Add(TokenKind.Newline, "", _cursor.Mark);
        _indentation.Close();
        _tokens.Add(TokenKind.End, "", _cursor.Mark);
    }

    private void ReadName(SourceMark start, int length)
    {
        do
            _cursor.Advance(length);
        while (IdentifierCharacters.IsPart(_cursor.Rest, out length));

        var written = _cursor.Source.AsSpan(start.Index, _cursor.Index - start.Index);
        _tokens.AddWritten(Keywords.All.Contains(written) ? TokenKind.Keyword : TokenKind.Name, start);
    }

    private void ReadContinuation()
    {
        var start = _cursor.Mark;
        _cursor.Advance();
        if (_cursor.Current == '\n')
        {
            _cursor.Advance();
            if (_cursor.IsAtEnd)
                _tokens.AddError(start, "unexpected EOF while parsing");
            return;
        }

        _tokens.AddError(
            start,
            _cursor.IsAtEnd ? "unexpected EOF while parsing" : "unexpected character after line continuation character");
        _cursor.SkipLine();
    }

    private void ReadSign(SourceMark start)
    {
        var sign = Operators.At(_cursor.Rest);
        if (sign is null)
        {
            ReadUnknown(start);
            return;
        }

        _cursor.Advance(sign.Length);
        switch (sign)
        {
            case "(" or "[" or "{" when Brackets.Count >= MostBrackets:
                _tokens.AddError(start, "too many nested parentheses", "give parts of it names of their own");
                break;
            case "(" or "[" or "{":
                Brackets.Add(new Bracket(sign[0], start));
                _tokens.Add(TokenKind.Operator, sign, start);
                break;
            case ")" or "]" or "}":
                Close(start, sign);
                break;
            default:
                _tokens.Add(TokenKind.Operator, sign, start);
                break;
        }
    }

    private void Close(SourceMark start, string sign)
    {
        if (Brackets.Count == 0)
        {
            _tokens.AddError(start, $"unmatched '{sign}'");
            return;
        }

        var open = Brackets[^1];
        Brackets.RemoveAt(Brackets.Count - 1);
        if (Operators.Closing(open.Sign) == sign[0])
        {
            _tokens.Add(TokenKind.Operator, sign, start);
            return;
        }

        var where = open.Mark.Line == start.Line ? "" : string.Create(CultureInfo.InvariantCulture, $" on line {open.Mark.Line}");
        _tokens.AddError(start, $"closing parenthesis '{sign}' does not match opening parenthesis '{open.Sign}'{where}");
    }

    private void ReadUnknown(SourceMark start)
    {
        Rune.DecodeFromUtf16(_cursor.Rest, out var rune, out var length);
        _cursor.Advance(length);
        if (rune.Value is '!' or '$' or '?' or '`')
        {
            _tokens.AddError(start, "invalid syntax", rune.Value == '!' ? "use `not`" : $"`{rune}` means nothing in Python");
            return;
        }

        var isPrintable = Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned);
        var code = rune.Value.ToString("X4", CultureInfo.InvariantCulture);
        if (!isPrintable)
            _tokens.AddError(start, $"invalid non-printable character U+{code}", "use a plain space, or leave it out");
        else
            _tokens.AddError(
                start,
                $"invalid character '{rune}' (U+{code})",
                "“”‘’„‚«»".Contains(rune.ToString(), StringComparison.Ordinal) ? "use plain quotes, ' or \"" : null);
    }
}
