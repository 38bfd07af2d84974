using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses functions and classes.</summary>
internal sealed class DefinitionParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    public FunctionDefinition ParseFunction()
    {
        var start = _tokens.Take();
        var name = _tokens.ExpectName();
        _tokens.Expect("(");
        var parameters = parser.Parameters.Parse(")", hasAnnotations: true);
        _tokens.Expect(")");
        var returns = _tokens.TryTake("->") ? parser.Expressions.Parse() : null;
        var body = parser.Blocks.ParseBlock("function definition", start.Span.Line);
        return new FunctionDefinition(_tokens.SpanFrom(start), name.Text, parameters, returns, body);
    }

    public ClassDefinition ParseClass()
    {
        var start = _tokens.Take();
        var name = _tokens.ExpectName();
        ImmutableArray<Expression> bases = _tokens.Is("(") ? ParseBases() : [];
        var body = parser.Blocks.ParseBlock("class definition", start.Span.Line);
        return new ClassDefinition(_tokens.SpanFrom(start), name.Text, bases, body);
    }

    private ImmutableArray<Expression> ParseBases()
    {
        var (bases, keywords) = parser.Arguments.Parse(_tokens.Take());
        foreach (var keyword in keywords)
            parser.Problems.Refuse(keyword.Span, "keywords of a class are not supported", "name at most one base class");
        foreach (var starred in bases.OfType<Starred>())
            parser.Problems.Refuse(starred.Span, "unpacked base classes are not supported", "name at most one base class");
        if (bases.Length > 1)
            parser.Problems.Refuse(
                bases[1].Span,
                "multiple inheritance is not supported",
                "inherit from one class, and keep the other in an attribute");
        return bases;
    }
}
