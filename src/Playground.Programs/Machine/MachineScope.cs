namespace Playground.Programs.Machine;

/// <summary>A stretch of time in which a machine is that of the OS thread.</summary>
/// <param name="before">The machine before.</param>
internal readonly ref struct MachineScope(ThreadMachine? before) : IDisposable
{
    public void Dispose() => ThreadMachine.Leave(before);
}
