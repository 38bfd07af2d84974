using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses single expressions.</summary>
internal sealed class ExpressionParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>An expression without a bare <c>:=</c>.</summary>
    /// <exception cref="SyntaxException">It is wrong.</exception>
    public Expression Parse()
    {
        var outer = parser.Nesting.Enter(_tokens.Current);
        var expression = _tokens.Is("lambda") ? ParseLambda() : ParseConditional();
        parser.Nesting.Leave(outer);
        return expression;
    }

    /// <summary>An expression that may bind a name with <c>:=</c>; an <c>=</c> after it is an error.</summary>
    public Expression ParseNamed()
    {
        var expression = ParseWalrus();
        return _tokens.Is("=") ? throw Assigned(expression) : expression;
    }

    /// <summary>An expression that may bind a name with <c>:=</c>.</summary>
    public Expression ParseWalrus()
    {
        var start = _tokens.Current;
        var expression = Parse();
        if (!_tokens.Is(":="))
            return expression;
        if (expression is not Name name || start.Is("("))
            throw _tokens.Error(expression, $"cannot use assignment expressions with {ExpressionNames.Of(expression)}");

        _tokens.Take();
        var value = Parse();
        return new NamedExpression(_tokens.SpanFrom(start), name, value);
    }

    /// <summary><c>or</c> of <c>and</c> of <c>not</c> of comparisons.</summary>
    public Expression ParseDisjunction() => ParseRow(BooleanOperator.Or);

    private Expression ParseRow(BooleanOperator operation)
    {
        var word = operation == BooleanOperator.Or ? "or" : "and";
        var start = _tokens.Current;
        var first = ParseOperand(operation);
        if (!_tokens.Is(word))
            return first;

        var values = ImmutableArray.CreateBuilder<Expression>();
        values.Add(first);
        while (_tokens.TryTake(word))
            values.Add(ParseOperand(operation));
        return new BooleanOperation(_tokens.SpanFrom(start), operation, values.ToImmutable());
    }

    private Expression ParseOperand(BooleanOperator operation) =>
        operation == BooleanOperator.Or ? ParseRow(BooleanOperator.And) : ParseInversion();

    private Expression ParseInversion()
    {
        var start = _tokens.Current;
        if (!_tokens.TryTake("not"))
            return parser.Operators.ParseComparison();

        var outer = parser.Nesting.Enter(start);
        var operand = ParseInversion();
        parser.Nesting.Leave(outer);
        return new UnaryOperation(_tokens.SpanFrom(start), UnaryOperator.Not, operand);
    }

    private Expression ParseConditional()
    {
        var start = _tokens.Current;
        var body = ParseDisjunction();
        if (!_tokens.TryTake("if"))
            return body;

        var test = ParseDisjunction();
        if (!_tokens.Is("else") && !_tokens.Is(":"))
            throw _tokens.Error(_tokens.SpanFrom(start), "expected 'else' after 'if' expression");
        _tokens.Expect("else");
        var otherwise = Parse();
        return new Conditional(_tokens.SpanFrom(start), test, body, otherwise);
    }

    private Lambda ParseLambda()
    {
        var start = _tokens.Take();
        var parameters = parser.Parameters.Parse(":", hasAnnotations: false);
        if (!_tokens.TryTake(":"))
            throw _tokens.Unexpected();
        var body = Parse();
        return new Lambda(_tokens.SpanFrom(start), parameters, body);
    }

    private SyntaxException Assigned(Expression expression) => expression switch
    {
        Name => _tokens.Error(expression, "invalid syntax. Maybe you meant '==' or ':=' instead of '='?"),
        ListDisplay or TupleDisplay or GeneratorExpression or NoneLiteral or BooleanLiteral => _tokens.Unexpected(),
        Comparison or BooleanOperation or UnaryOperation { Operator: UnaryOperator.Not } => _tokens.Unexpected(),
        Conditional or Lambda or NamedExpression => _tokens.Unexpected(),
        _ => _tokens.Error(expression, $"cannot assign to {ExpressionNames.Of(expression)} here. Maybe you meant '==' instead of '='?"),
    };
}
