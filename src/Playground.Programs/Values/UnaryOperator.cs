namespace Playground.Programs.Values;

/// <summary>The operators on one value.</summary>
internal enum UnaryOperator
{
    Negate,
    Plus,
    Invert,
    Absolute,
}
