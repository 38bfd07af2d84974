using Playground.Threading.Primitives;

namespace Playground.Programs.Threads;

/// <summary>One round of a barrier. Guarded by the barrier's state.</summary>
internal sealed class BarrierRound
{
    /// <summary>Where those wait that have arrived.</summary>
    public WaitLine Line { get; } = new();

    /// <summary>Where those wait that come before all of this round have left.</summary>
    public WaitLine Entrance { get; } = new();

    /// <summary>How many have arrived and not left.</summary>
    public int Waiting { get; set; }

    public bool IsFull { get; set; }

    public bool IsOpen { get; set; }

    public bool IsBroken { get; set; }
}
