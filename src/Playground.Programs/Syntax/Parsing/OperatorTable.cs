using Playground.Programs.Values;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>The binary operators and how strongly they bind.</summary>
internal static class OperatorTable
{
    /// <summary>
    /// The operator of a sign, and its precedence from 1 for the weakest; null for other signs. The power is not among them.
    /// </summary>
    public static (BinaryOperator Operator, int Precedence)? Binary(string sign) => sign switch
    {
        "|" => (BinaryOperator.Or, 1),
        "^" => (BinaryOperator.Xor, 2),
        "&" => (BinaryOperator.And, 3),
        "<<" => (BinaryOperator.LeftShift, 4),
        ">>" => (BinaryOperator.RightShift, 4),
        "+" => (BinaryOperator.Add, 5),
        "-" => (BinaryOperator.Subtract, 5),
        "*" or "@" => (BinaryOperator.Multiply, 6),
        "/" => (BinaryOperator.TrueDivide, 6),
        "//" => (BinaryOperator.FloorDivide, 6),
        "%" => (BinaryOperator.Modulo, 6),
        _ => null,
    };

    /// <summary>The operator of an augmented assignment such as <c>+=</c>; null for other signs.</summary>
    public static BinaryOperator? Augmented(string sign) => sign switch
    {
        "**=" => BinaryOperator.Power,
        "<=" or ">=" or "==" or "!=" or ":=" => null,
        [.. var operation, '='] => Binary(operation)?.Operator,
        _ => null,
    };
}
