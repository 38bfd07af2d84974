namespace Playground.Programs.Values;

/// <summary>The operators between two values that make a third.</summary>
internal enum BinaryOperator
{
    Add,
    Subtract,
    Multiply,
    TrueDivide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    And,
    Or,
    Xor,
    MatrixMultiply,
}
