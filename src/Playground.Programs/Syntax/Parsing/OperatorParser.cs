using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;
using BinaryOperator = Playground.Programs.Values.BinaryOperator;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses comparisons, arithmetic, and what binds stronger.</summary>
internal sealed class OperatorParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    public Expression ParseComparison()
    {
        var start = _tokens.Current;
        var left = ParseBinary();
        if (TakeComparison() is not { } first)
            return left;

        var operators = ImmutableArray.CreateBuilder<ComparisonOperator>();
        var right = ImmutableArray.CreateBuilder<Expression>();
        for (ComparisonOperator? next = first; next is not null; next = TakeComparison())
        {
            operators.Add(next.Value);
            right.Add(ParseBinary());
        }

        return new Comparison(_tokens.SpanFrom(start), left, operators.ToImmutable(), right.ToImmutable());
    }

    /// <summary>Precedence climbing: what binds at least as strongly as asked for.</summary>
    public Expression ParseBinary(int weakest = 1)
    {
        var start = _tokens.Current;
        var left = ParseUnary();
        while (_tokens.Is(TokenKind.Operator) && OperatorTable.Binary(_tokens.Current.Text) is { } found && found.Precedence >= weakest)
        {
            parser.Nesting.CountOperator(_tokens.Current);
            RefuseMatrix(_tokens.Take());
            var right = ParseBinary(found.Precedence + 1);
            left = new BinaryOperation(_tokens.SpanFrom(start), left, found.Operator, right);
        }

        return left;
    }

    /// <summary>Refuses the one binary operator that nothing here has.</summary>
    public void RefuseMatrix(Token sign)
    {
        if (sign.Text[0] == '@')
            parser.Problems.Refuse(sign.Span, $"matrix multiplication, `{sign.Text}`, is not supported", "use loops");
    }

    private Expression ParseUnary()
    {
        UnaryOperator? operation = _tokens.Current switch
        {
            { Kind: TokenKind.Operator, Text: "-" } => UnaryOperator.Minus,
            { Kind: TokenKind.Operator, Text: "+" } => UnaryOperator.Plus,
            { Kind: TokenKind.Operator, Text: "~" } => UnaryOperator.Invert,
            _ => null,
        };
        if (operation is null)
            return ParsePower();

        var start = _tokens.Take();
        var outer = parser.Nesting.Enter(start);
        var operand = ParseUnary();
        parser.Nesting.Leave(outer);
        return new UnaryOperation(_tokens.SpanFrom(start), operation.Value, operand);
    }

    private Expression ParsePower()
    {
        var start = _tokens.Current;
        var left = parser.Trailers.Parse();
        if (!_tokens.Is("**"))
            return left;

        var outer = parser.Nesting.Enter(_tokens.Take());
        var right = ParseUnary();
        parser.Nesting.Leave(outer);
        return new BinaryOperation(_tokens.SpanFrom(start), left, BinaryOperator.Power, right);
    }

    private ComparisonOperator? TakeComparison()
    {
        var found = _tokens.Current is not { Kind: TokenKind.Operator or TokenKind.Keyword } sign ? null : Comparison(sign.Text);
        if (found is null || (found == ComparisonOperator.NotIn && !_tokens.Next.Is("in")))
            return null;

        if (found == ComparisonOperator.Less && _tokens.Next.Is(">") && _tokens.Next.Start == _tokens.Current.End)
            throw _tokens.Error(SourceSpan.Between(_tokens.Take().Span, _tokens.Current.Span), "invalid syntax", "use `!=`");
        _tokens.Take();
        if (found == ComparisonOperator.NotIn)
            _tokens.Take();
        return found == ComparisonOperator.Is && _tokens.TryTake("not") ? ComparisonOperator.IsNot : found;
    }

    private static ComparisonOperator? Comparison(string sign) => sign switch
    {
        "==" => ComparisonOperator.Equal,
        "!=" => ComparisonOperator.NotEqual,
        "<" => ComparisonOperator.Less,
        "<=" => ComparisonOperator.LessOrEqual,
        ">" => ComparisonOperator.Greater,
        ">=" => ComparisonOperator.GreaterOrEqual,
        "in" => ComparisonOperator.In,
        "is" => ComparisonOperator.Is,
        "not" => ComparisonOperator.NotIn,
        _ => null,
    };
}
