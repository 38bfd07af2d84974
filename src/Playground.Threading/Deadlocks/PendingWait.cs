using Playground.Threading.Threads;

namespace Playground.Threading.Deadlocks;

/// <summary>A wait that is entered in the graph until this is disposed of.</summary>
internal readonly ref struct PendingWait(ProbedThread thread)
{
    public void Dispose() => WaitForGraph.End(thread);
}
