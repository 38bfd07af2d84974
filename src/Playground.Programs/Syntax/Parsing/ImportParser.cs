using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses imports.</summary>
internal sealed class ImportParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    public Import ParseImport()
    {
        var start = _tokens.Take();
        var names = ImmutableArray.CreateBuilder<ImportAlias>();
        do
        {
            var first = _tokens.Current;
            var name = ParseDotted();
            var alias = ParseAlias();
            names.Add(new ImportAlias(_tokens.SpanFrom(first), name, alias));
        }
        while (_tokens.TryTake(","));

        return new Import(_tokens.SpanFrom(start), names.ToImmutable());
    }

    public Statement ParseFrom()
    {
        var start = _tokens.Take();
        if (_tokens.Is(".") || _tokens.Is("..."))
        {
            parser.Problems.Refuse(_tokens.Current.Span, "relative imports are not supported", "name the module");
            while (_tokens.TryTake(".") || _tokens.TryTake("..."))
            {
            }
        }

        var module = _tokens.Is("import") ? "" : ParseDotted();
        _tokens.Expect("import");
        if (_tokens.Is("*"))
        {
            parser.Problems.Refuse(_tokens.Take().Span, "`import *` is not supported", "name what you need, or import the module");
            return new Pass(_tokens.SpanFrom(start));
        }

        var names = ParseNames();
        return new ImportFrom(_tokens.SpanFrom(start), module, names);
    }

    private ImmutableArray<ImportAlias> ParseNames()
    {
        var names = ImmutableArray.CreateBuilder<ImportAlias>();
        var isInParentheses = _tokens.TryTake("(");
        do
        {
            if (names.Count > 0 && isInParentheses && _tokens.Is(")"))
                break;
            if (names.Count > 0 && !isInParentheses && _tokens.Is(TokenKind.Newline))
                throw _tokens.Unexpected("trailing comma not allowed without surrounding parentheses");
            var first = _tokens.ExpectName();
            var alias = ParseAlias();
            names.Add(new ImportAlias(_tokens.SpanFrom(first), first.Text, alias));
        }
        while (_tokens.TryTake(","));

        if (isInParentheses)
            _tokens.Expect(")");
        return names.ToImmutable();
    }

    private string ParseDotted()
    {
        var parts = new List<string>();
        do
            parts.Add(_tokens.ExpectName().Text);
        while (_tokens.TryTake("."));

        return string.Join('.', parts);
    }

    private string? ParseAlias() => _tokens.TryTake("as") ? _tokens.ExpectName().Text : null;
}
