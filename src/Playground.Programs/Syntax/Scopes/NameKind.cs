namespace Playground.Programs.Syntax.Scopes;

/// <summary>Where a name of a scope is kept.</summary>
internal enum NameKind
{
    /// <summary>In the scope itself: a local of a function, or the namespace of a class or of the module.</summary>
    Local,

    /// <summary>In the scope itself, where inner functions capture it.</summary>
    Cell,

    /// <summary>In a function around the scope.</summary>
    Free,

    /// <summary>In the module, or among the builtins; a class looks in its own namespace first.</summary>
    GlobalImplicit,

    /// <summary>In the module, by a <c>global</c> statement.</summary>
    GlobalExplicit,
}
