namespace Playground.Exploration.Heap;

/// <summary>How objects of a type are written down.</summary>
internal enum ObjectRole
{
    /// <summary>By number: it never changes.</summary>
    Atom,

    /// <summary>By what it holds, where it stands.</summary>
    Inline,

    /// <summary>By what it holds, on its own, as soon as several threads may know it; by what it is called elsewhere.</summary>
    Component,
}
