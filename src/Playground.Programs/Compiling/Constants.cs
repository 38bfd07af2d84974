using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Compiling;

/// <summary>Expressions whose value is known beforehand.</summary>
internal static class Constants
{
    /// <summary>The value of a literal, a negated one, or a tuple of those; null for others.</summary>
    public static object? Of(Expression expression) => expression switch
    {
        IntegerLiteral { Value: var value } => Boxed.Of(value),
        FloatLiteral { Value: var value } => value,
        StringLiteral { Value: var value } => value,
        BooleanLiteral { Value: var value } => Boxed.Of(value),
        NoneLiteral => NoneValue.Instance,
        UnaryOperation { Operator: Syntax.Nodes.UnaryOperator.Minus, Operand: IntegerLiteral { Value: var value } } => Boxed.Of(-value),
        UnaryOperation { Operator: Syntax.Nodes.UnaryOperator.Minus, Operand: FloatLiteral { Value: var value } } => -value,
        TupleDisplay tuple => OfTuple(tuple),
        _ => null,
    };

    private static TupleValue? OfTuple(TupleDisplay tuple)
    {
        if (tuple.Elements.Length == 0)
            return TupleValue.Empty;
        var items = new object[tuple.Elements.Length];
        for (var i = 0; i < items.Length; i++)
        {
            if (Of(tuple.Elements[i]) is not { } item)
                return null;
            items[i] = item;
        }

        return new TupleValue(items);
    }
}
