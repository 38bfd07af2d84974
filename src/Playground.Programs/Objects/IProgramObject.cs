namespace Playground.Programs.Objects;

/// <summary>An object of a class that a program defines.</summary>
internal interface IProgramObject
{
    /// <summary>Its class.</summary>
    IProgramClass ProgramClass { get; }

    /// <summary>Its attributes.</summary>
    Fields Fields { get; }
}
