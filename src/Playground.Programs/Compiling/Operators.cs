using Playground.Programs.Syntax.Nodes;
using Order = Playground.Programs.Values.ComparisonOperator;
using UnaryOperation = Playground.Programs.Values.UnaryOperator;

namespace Playground.Programs.Compiling;

/// <summary>What the operators of the source are among values.</summary>
internal static class Operators
{
    public static UnaryOperation Of(UnaryOperator unary) => unary switch
    {
        UnaryOperator.Minus => UnaryOperation.Negate,
        UnaryOperator.Plus => UnaryOperation.Plus,
        _ => UnaryOperation.Invert,
    };

    /// <summary>The order that a comparison asks for; null for identity and membership.</summary>
    public static Order? Of(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Equal => Order.Equal,
        ComparisonOperator.NotEqual => Order.NotEqual,
        ComparisonOperator.Less => Order.Less,
        ComparisonOperator.LessOrEqual => Order.LessOrEqual,
        ComparisonOperator.Greater => Order.Greater,
        ComparisonOperator.GreaterOrEqual => Order.GreaterOrEqual,
        _ => null,
    };

    /// <summary>The jump for an order.</summary>
    public static Opcode JumpFor(Order order) => order switch
    {
        Order.Equal => Opcode.JumpEqual,
        Order.NotEqual => Opcode.JumpNotEqual,
        Order.Less => Opcode.JumpLess,
        Order.LessOrEqual => Opcode.JumpLessOrEqual,
        Order.Greater => Opcode.JumpGreater,
        _ => Opcode.JumpGreaterOrEqual,
    };
}
