namespace Playground.Exploration.Tests.Enumeration;

/// <summary>A place on the way through a program where a thread is chosen.</summary>
/// <param name="enabled">The threads that can go on, in the order of the alphabet.</param>
/// <param name="last">The thread that took the step before; -1 for none.</param>
/// <param name="lastGoesOn">Whether that could go on without giving up.</param>
internal sealed class Branch(int[] enabled, int last, bool lastGoesOn)
{
    private int _place;

    /// <summary>How many threads can go on.</summary>
    public int Width => enabled.Length;

    public int Chosen => enabled[_place];

    /// <summary>Whether a thread is left that could have gone on.</summary>
    public bool IsPreemption => lastGoesOn && Chosen != last;

    /// <summary>Chooses the next; false if all were chosen.</summary>
    public bool MoveOn() => ++_place < enabled.Length;
}
