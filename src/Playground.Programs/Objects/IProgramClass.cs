namespace Playground.Programs.Objects;

/// <summary>A class that a program defines.</summary>
internal interface IProgramClass
{
    ClassMembers Members { get; }
}
