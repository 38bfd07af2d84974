using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;
using BinaryOperator = Playground.Programs.Values.BinaryOperator;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses assignments, and expressions that stand alone.</summary>
internal sealed class AssignmentParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <exception cref="SyntaxException">It is wrong.</exception>
    public Statement Parse()
    {
        var start = _tokens.Current;
        var first = parser.Lists.Parse();
        if (_tokens.Is("="))
            return ParseAssign(start, first);
        if (_tokens.Is(":"))
            return ParseAnnotated(start, first);
        if (_tokens.Current is { Kind: TokenKind.Operator } sign && OperatorTable.Augmented(sign.Text) is { } operation)
            return ParseAugmented(start, first, operation);
        return new ExpressionStatement(_tokens.SpanFrom(start), RefuseStarred(first));
    }

    private Assign ParseAssign(Token start, Expression first)
    {
        var targets = ImmutableArray.CreateBuilder<Expression>();
        var value = first;
        while (_tokens.TryTake("="))
        {
            if (Targets.Wrong(value) is { } wrong)
                throw WrongTarget(wrong, value, isOnly: targets.Count == 0 && !HasMore());
            targets.Add(value);
            value = parser.Lists.Parse();
        }

        return new Assign(_tokens.SpanFrom(start), targets.ToImmutable(), RefuseStarred(value));
    }

    /// <summary>Whether another target or nothing follows; then an equality can't have been meant.</summary>
    private bool HasMore()
    {
        if (!_tokens.Current.BeginsExpression)
            return true;
        parser.Operators.ParseBinary();
        return _tokens.Is("=") || _tokens.Is(":=");
    }

    private SyntaxException WrongTarget(Expression wrong, Expression target, bool isOnly)
    {
        var message = $"cannot assign to {ExpressionNames.Of(wrong)}";
        var isLast = wrong == target || (target is TupleDisplay tuple && tuple.Elements[^1] == wrong && tuple.Span.Line == wrong.Span.Line
            && tuple.Span.EndColumn == wrong.Span.EndColumn);
        var mayBeCompared = wrong is not (NoneLiteral or BooleanLiteral or GeneratorExpression or TupleDisplay or ListDisplay
            or Comparison or BooleanOperation or UnaryOperation { Operator: UnaryOperator.Not } or Conditional or Lambda or Starred);
        return _tokens.Error(wrong, isOnly && isLast && mayBeCompared ? $"{message} here. Maybe you meant '==' instead of '='?" : message);
    }

    private AugmentedAssign ParseAugmented(Token start, Expression target, BinaryOperator operation)
    {
        if (target is not (Name or AttributeAccess or Subscript))
            throw _tokens.Error(target, $"'{ExpressionNames.Of(target)}' is an illegal expression for augmented assignment");
        parser.Operators.RefuseMatrix(_tokens.Take());
        var value = parser.Lists.ParseUnstarred();
        return new AugmentedAssign(_tokens.SpanFrom(start), target, operation, value);
    }

    private AnnotatedAssign ParseAnnotated(Token start, Expression target)
    {
        if (target is TupleDisplay or ListDisplay)
            throw _tokens.Error(target, $"only single target (not {ExpressionNames.Of(target)}) can be annotated");
        if (target is not (Name or AttributeAccess or Subscript))
            throw _tokens.Current.Span.Line == target.Span.Line && _tokens.Next.BeginsExpression
                ? _tokens.Error(target, "illegal target for annotation")
                : _tokens.Unexpected();

        _tokens.Take();
        var annotation = parser.Expressions.Parse();
        var value = _tokens.TryTake("=") ? parser.Lists.ParseUnstarred() : null;
        return new AnnotatedAssign(_tokens.SpanFrom(start), target, annotation, value, target is Name && !start.Is("("));
    }

    private Expression RefuseStarred(Expression value)
    {
        parser.Lists.RefuseStarred(value);
        return value;
    }
}
