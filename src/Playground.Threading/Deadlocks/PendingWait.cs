using Playground.Threading.Threads;

namespace Playground.Threading.Deadlocks;

/// <summary>A wait that is entered in the graph until this is disposed of.</summary>
internal readonly ref struct PendingWait(WaitForGraph graph, ProbedThread thread)
{
    public void Dispose() => graph.End(thread);
}
