namespace Playground.Programs.Syntax.Nodes;

/// <summary>What a <see cref="BooleanOperation"/> does.</summary>
internal enum BooleanOperator
{
    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>or</c>.</summary>
    Or,
}
