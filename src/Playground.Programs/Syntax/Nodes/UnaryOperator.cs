namespace Playground.Programs.Syntax.Nodes;

/// <summary>What a <see cref="UnaryOperation"/> does.</summary>
internal enum UnaryOperator
{
    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary><c>-</c>.</summary>
    Minus,

    /// <summary><c>+</c>.</summary>
    Plus,

    /// <summary><c>~</c>.</summary>
    Invert,
}
