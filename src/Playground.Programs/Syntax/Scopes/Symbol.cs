namespace Playground.Programs.Syntax.Scopes;

/// <summary>A name of a scope. Immutable once the scopes are built.</summary>
internal sealed class Symbol(string name)
{
    /// <summary>With the class of a private name.</summary>
    public string Name { get; } = name;

    /// <summary>Where it is kept.</summary>
    public NameKind Kind { get; set; }

    public bool IsParameter { get; set; }

    /// <summary>Bound here: assigned, imported, defined or a parameter.</summary>
    public bool IsBound { get; set; }

    public bool IsUsed { get; set; }

    public bool IsAnnotated { get; set; }

    /// <summary>By a <c>global</c> statement.</summary>
    public bool IsDeclaredGlobal { get; set; }

    /// <summary>By a <c>nonlocal</c> statement.</summary>
    public bool IsDeclaredNonlocal { get; set; }

    /// <summary>The first of those statements.</summary>
    public SourceSpan? DeclaredAt { get; set; }

    /// <summary>The loop variable of a comprehension.</summary>
    public bool IsLoopTarget { get; set; }

    /// <summary>How many places bind it; one in a loop counts as several.</summary>
    public int Bindings { get; set; }

    public bool IsDeleted { get; set; }

    /// <summary>What it stands for, where an import binds it: a module such as <c>threading</c>.</summary>
    public string? ImportedModule { get; set; }

    /// <summary>Of a name of the module: whether some function declares it <c>global</c>.</summary>
    public bool IsGlobalElsewhere { get; set; }

    /// <summary>
    /// Of a name of the module: bound at exactly one place, which is executed at most once, and by no function. Whoever
    /// has read it once may keep the value.
    /// </summary>
    public bool IsBoundOnce => Bindings == 1 && !IsDeleted && !IsGlobalElsewhere;
}
