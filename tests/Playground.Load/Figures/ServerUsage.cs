namespace Playground.Load.Figures;

/// <summary>What the server took for a while, and what the tool took beside it.</summary>
/// <param name="Elapsed">How long that was.</param>
/// <param name="ProcessorTime">On all processors together.</param>
/// <param name="ToolsProcessorTime">The same of this process, which shares the machine.</param>
/// <param name="BytesBefore">Resident memory when it began.</param>
/// <param name="MostBytes">Resident memory at most, looked at twice a second.</param>
/// <param name="Collections">Garbage collections.</param>
/// <param name="Paused">How long they kept all its threads from running.</param>
internal sealed record ServerUsage(
    TimeSpan Elapsed,
    TimeSpan ProcessorTime,
    TimeSpan ToolsProcessorTime,
    double BytesBefore,
    double MostBytes,
    int Collections,
    TimeSpan Paused)
{
    /// <summary>Of one processor; may be more than one.</summary>
    public double ProcessorShare => ProcessorTime / Elapsed;
}
