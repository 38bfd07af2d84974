namespace Playground.Programs.Syntax.Scopes;

/// <summary>What a scope belongs to.</summary>
internal enum ScopeKind
{
    /// <summary>The whole program.</summary>
    Module,

    /// <summary>A function.</summary>
    Function,

    /// <summary>A lambda.</summary>
    Lambda,

    /// <summary>A comprehension or generator expression.</summary>
    Comprehension,

    /// <summary>A class, whose names the functions within don't see.</summary>
    Class,
}
