using Playground.Threading.Threads;

namespace Playground.Threading.Deadlocks;

/// <summary>A wait for something that one thread alone can give.</summary>
internal sealed class OwnedWait(IOwned resource, bool isTimed) : Wait(isTimed)
{
    public override int Subject => resource.Id;

    public override string Name => resource.Name;

    public override ProbedThread? Owner => resource.Owner;

    public override bool EndsWith(ProbedThread ending) => resource == ending;

    public override bool IsOver => resource.Owner is null;
}
