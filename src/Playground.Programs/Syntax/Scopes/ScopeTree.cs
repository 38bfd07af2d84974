using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Scopes;

/// <summary>The scopes of a program. Immutable.</summary>
internal sealed class ScopeTree(Scope module, IReadOnlyDictionary<Node, Scope> byNode)
{
    /// <summary>The outermost scope.</summary>
    public Scope Module { get; } = module;

    /// <summary>The scope of a module, definition, lambda or comprehension.</summary>
    /// <exception cref="KeyNotFoundException">The node has none.</exception>
    public Scope Of(Node node) => byNode[node];
}
