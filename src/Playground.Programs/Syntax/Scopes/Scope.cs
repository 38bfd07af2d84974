using System.Diagnostics.CodeAnalysis;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Scopes;

/// <summary>Names that live together. Immutable once the scopes are built.</summary>
internal sealed class Scope(ScopeKind kind, string name, Node node, Scope? parent, string? privateClass)
{
    private readonly Dictionary<string, Symbol> _symbols = new(StringComparer.Ordinal);
    private readonly List<Scope> _children = [];

    public ScopeKind Kind { get; } = kind;

    /// <summary>Such as the function's name, or <c>&lt;lambda&gt;</c>.</summary>
    public string Name { get; } = name;

    /// <summary>What it belongs to: the module, a definition, a lambda or a comprehension.</summary>
    public Node Node { get; } = node;

    /// <summary>The scope around; null for the module.</summary>
    public Scope? Parent { get; } = parent;

    /// <summary>The innermost class around, which private names belong to.</summary>
    public string? PrivateClass { get; } = privateClass;

    /// <summary>The scopes within, in the order of the source.</summary>
    public IReadOnlyList<Scope> Children => _children;

    /// <summary>All names, in the order of their first appearance.</summary>
    public IReadOnlyCollection<Symbol> Symbols => _symbols.Values;

    /// <summary>Whether it has a name, with its class.</summary>
    public bool Has(string name) => _symbols.ContainsKey(name);

    /// <summary>Of a class: whether a method uses <c>super</c> or <c>__class__</c>, so that the class must be in a cell.</summary>
    public bool HasClassCell { get; set; }

    /// <summary>Whether it is executed as a function is: with fast locals.</summary>
    public bool IsFunctionLike => Kind is ScopeKind.Function or ScopeKind.Lambda or ScopeKind.Comprehension;

    /// <summary>The symbol of a name as it is written.</summary>
    /// <exception cref="KeyNotFoundException">The scope has no such name.</exception>
    public Symbol this[string written] => _symbols[PrivateName.Mangle(written, PrivateClass)];

    /// <summary>Finds the symbol of a name as it is written.</summary>
    public bool TryGet(string written, [NotNullWhen(true)] out Symbol? symbol) =>
        _symbols.TryGetValue(PrivateName.Mangle(written, PrivateClass), out symbol);

    /// <summary>The symbol of a name as it is written; a new one if there is none.</summary>
    public Symbol Add(string written) => AddMangled(PrivateName.Mangle(written, PrivateClass));

    /// <summary>The symbol of a name with its class; a new one if there is none.</summary>
    public Symbol AddMangled(string name)
    {
        if (!_symbols.TryGetValue(name, out var symbol))
            _symbols.Add(name, symbol = new Symbol(name));
        return symbol;
    }

    public void AddChild(Scope child) => _children.Add(child);
}
