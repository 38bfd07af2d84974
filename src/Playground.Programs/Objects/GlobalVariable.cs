using Playground.Programs.Machine;

namespace Playground.Programs.Objects;

/// <summary>A global variable of a running program.</summary>
/// <param name="name">Its name.</param>
/// <param name="isBoundOnce">Whether it never changes once it is bound.</param>
/// <param name="isMainOnly">Whether no thread but the main one can name it.</param>
/// <param name="builtin">What the name means as long as the variable is unbound; null for nothing.</param>
internal sealed class GlobalVariable(string name, bool isBoundOnce, bool isMainOnly, object? builtin)
{
    public string Name => name;

    public bool IsBoundOnce => isBoundOnce;

    public bool IsMainOnly => isMainOnly;

    public object? Builtin => builtin;

    /// <summary>Its id in the names table, once something has been recorded of it.</summary>
    [field: NotState]
    public int Subject { get; set; }

    /// <summary>What it holds; null while it is unbound.</summary>
    public object? Value { get; set; }
}
