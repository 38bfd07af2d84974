using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses the loops of comprehensions.</summary>
internal sealed class ComprehensionParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>Whether what was parsed last is the element of a comprehension.</summary>
    public bool IsNext => _tokens.Is("for") || (_tokens.Is("async") && _tokens.Next.Is("for"));

    /// <summary>At least one <c>for</c>, each with its conditions.</summary>
    public ImmutableArray<ComprehensionClause> ParseClauses()
    {
        var clauses = ImmutableArray.CreateBuilder<ComprehensionClause>();
        while (IsNext)
        {
            var start = _tokens.Take();
            if (start.Is("async"))
                parser.Problems.Refuse(SourceSpan.Between(start.Span, _tokens.Take().Span), "`async for` is not supported", "use `for`");

            var target = parser.Lists.ParseLoopTarget();
            _tokens.Expect("in");
            var iterable = ParseOperand();
            var conditions = ImmutableArray.CreateBuilder<Expression>();
            while (_tokens.TryTake("if"))
                conditions.Add(ParseOperand());
            clauses.Add(new ComprehensionClause(_tokens.SpanFrom(start), target, iterable, conditions.ToImmutable()));
        }

        return clauses.ToImmutable();
    }

    /// <summary>An <c>if</c> after it begins a condition, so it is no conditional expression.</summary>
    private Expression ParseOperand()
    {
        var outer = parser.Nesting.Enter(_tokens.Current);
        var expression = parser.Expressions.ParseDisjunction();
        parser.Nesting.Leave(outer);
        return expression;
    }
}
