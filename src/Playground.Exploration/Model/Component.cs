using Playground.Programs.Threads;

namespace Playground.Exploration.Model;

/// <summary>A part of a program's state that changes as a whole: an object that several threads may know, or where a thread stands.</summary>
internal sealed class Component
{
    /// <summary>Where no component is yet.</summary>
    public const int Absent = 0;

    /// <summary>What is loaded is not known.</summary>
    public const int Unknown = -1;

    public required int Number { get; init; }

    /// <summary>The object that stands for it in every state; for where a thread stands, the thread.</summary>
    public required object Target { get; init; }

    /// <summary>Whether it is where a thread stands.</summary>
    public bool IsPlace { get; init; }

    /// <summary>Whether it is the same on all ways, from wherever it becomes known.</summary>
    public bool IsUnique { get; init; }

    /// <summary>The thread, for where one stands.</summary>
    public ProgramThread Thread => (ProgramThread)Target;

    /// <summary>Of a thread: the component that says where it stands; -1 for others.</summary>
    public int Place { get; set; } = -1;

    /// <summary>What it holds where states do not say, as a number of a sequence.</summary>
    public int Initial { get; set; }

    /// <summary>Where states say what it holds; -1 for one that never has changed.</summary>
    public int Column { get; set; } = -1;

    /// <summary>What the object holds now, as a number of a sequence; or <see cref="Unknown"/>.</summary>
    public int Loaded { get; set; } = Unknown;
}
