using Playground.Programs.Values;
using Playground.Threading.Primitives;

namespace Playground.Programs.Threads;

/// <summary>A thread's place among those that wait for a condition. Guarded by the condition's state.</summary>
internal sealed class ConditionPlace : ObjectValue
{
    public override string TypeName => "place";

    /// <summary>Where the one thread waits.</summary>
    public WaitLine Line { get; } = new();

    /// <summary>How often it had entered the lock.</summary>
    public int Depth { get; set; }

    public bool IsNotified { get; set; }
}
