using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses strings and f-strings; several in a row are one.</summary>
internal sealed class StringParser(Parser parser)
{
    /// <summary>Formats within formats, as in CPython.</summary>
    private const int MostFormats = 2;

    private readonly TokenReader _tokens = parser.Tokens;
    private int _formats;

    /// <exception cref="SyntaxException">A field of an f-string is wrong.</exception>
    public Expression Parse()
    {
        var start = _tokens.Current;
        var parts = new FormattedParts();
        var isFormatted = false;
        while (true)
        {
            if (_tokens.Is(TokenKind.String))
            {
                var token = _tokens.Take();
                parts.AddText(token.Text, token.Span);
            }
            else if (_tokens.TryTake(TokenKind.FormatStart))
            {
                isFormatted = true;
                ParseParts(parts);
                if (!_tokens.TryTake(TokenKind.FormatEnd))
                    throw _tokens.Unexpected();
            }
            else
            {
                break;
            }
        }

        var span = _tokens.SpanFrom(start);
        return isFormatted ? new FormattedString(span, parts.All) : new StringLiteral(span, parts.Text);
    }

    private void ParseParts(FormattedParts parts)
    {
        while (true)
        {
            if (_tokens.Is(TokenKind.FormatText))
            {
                var token = _tokens.Take();
                parts.AddText(token.Text, token.Span);
            }
            else if (_tokens.Is("{"))
            {
                ParseField(parts);
            }
            else
            {
                return;
            }
        }
    }

    private void ParseField(FormattedParts parts)
    {
        var opening = _tokens.Take();
        if (_tokens.Current is { Kind: TokenKind.Operator, Text: "}" or "!" or ":" or "=" } empty)
        {
            throw _tokens.Unexpected(
                empty.Text == "}" ? "f-string: empty expression not allowed" : $"f-string: expression required before '{empty.Text}'");
        }

        var value = parser.Lists.Parse();
        if (value is Starred)
            throw _tokens.Error(value, "f-string: cannot use starred expression here");
        var isShown = _tokens.TryTake("=");
        if (isShown && !_tokens.Is("!") && !_tokens.Is(":") && !_tokens.Is("}"))
            throw _tokens.Unexpected("f-string: expecting '}'");
        if (isShown)
            parts.AddText(_tokens.Written(opening.End, _tokens.Current.Start), opening.Span);

        var conversion = _tokens.TryTake("!") ? ParseConversion() : (char?)null;
        var format = _tokens.TryTake(":") ? ParseFormat() : null;
        if (!_tokens.TryTake("}"))
        {
            throw _tokens.Current.BeginsExpression && conversion is null && !isShown
                ? parser.Lists.Unfinished(value)
                : _tokens.Unexpected("f-string: expecting '}'");
        }

        if (isShown && conversion is null && format is null)
            conversion = 'r';
        parts.Add(new FormattedValue(_tokens.SpanFrom(opening), value, conversion, format));
    }

    private char ParseConversion()
    {
        var token = _tokens.Current;
        if (token is not { Kind: TokenKind.Name, Text: "r" or "s" or "a" })
            throw _tokens.Unexpected("f-string: invalid conversion character: expected 's', 'r', or 'a'");
        return _tokens.Take().Text[0];
    }

    private FormattedString ParseFormat()
    {
        var start = _tokens.Current;
        if (++_formats >= MostFormats)
        {
            _formats = 0;
            throw _tokens.Unexpected("f-string: expressions nested too deeply");
        }

        var parts = new FormattedParts();
        ParseParts(parts);
        _formats--;
        return new FormattedString(SourceSpan.Between(start.Span, _tokens.Current.Span), parts.All);
    }
}
