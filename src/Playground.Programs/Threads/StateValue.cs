using Playground.Programs.Values;

namespace Playground.Programs.Threads;

/// <summary>How objects of Python's threading modules hold what they are about.</summary>
internal sealed class StateValue(SharedState state) : ObjectValue
{
    public SharedState State => state;

    public override string TypeName => "state";
}
