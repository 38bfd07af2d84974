namespace Playground.Threading.Processors;

/// <summary>
/// What each client may take of the processors while others need them too: a client whose threads took more has them sleep at their checkpoints, so that few
/// of them are runnable at a time, however many there are. A client that is alone may take all. Thread-safe.
/// </summary>
/// <remarks>
/// That few are runnable is what others gain by: the system lets dozens of threads have their slices in turn, however low their priority, and what one of
/// them holds meanwhile in the runtime (a part of the heap, a suspension) everybody waits for.
/// </remarks>
/// <param name="processors">How many processors there are.</param>
/// <param name="least">The part of them that a client may take at least, above 0, at most 1; past that clients have equal parts.</param>
/// <param name="time">The clock.</param>
public sealed class ProcessorShares(double processors, double least, TimeProvider time)
{
    /// <summary>How long a client counts as one of those who need processors after its threads were seen computing: longer than people think between two tries.</summary>
    public static readonly TimeSpan Presence = TimeSpan.FromSeconds(10);

    /// <summary>For how long a client may have left its part unused and still take it later: what takes moments is not slowed down.</summary>
    public static readonly TimeSpan Credit = TimeSpan.FromSeconds(0.5);

    /// <summary>Much longer than threads wait for each other: one that computes again should find its client's share and no second one.</summary>
    private static readonly TimeSpan Memory = TimeSpan.FromMinutes(10);

    private readonly Lock _lock = new();
    private readonly Dictionary<string, ProcessorShare> _clients = new(StringComparer.Ordinal);

    /// <summary>A client's share.</summary>
    public ProcessorShare Of(string client)
    {
        lock (_lock)
        {
            if (!_clients.TryGetValue(client, out var share))
                _clients.Add(client, share = new ProcessorShare(this));
            share.Asked = time.GetTimestamp();
            return share;
        }
    }

    /// <summary>A client's threads compute, or are about to.</summary>
    internal void Note(ProcessorShare share)
    {
        lock (_lock)
            share.Computed = share.Asked = time.GetTimestamp();
    }

    /// <summary>Charges a client for time on a processor.</summary>
    /// <returns>How long to wait so that the client takes no more than its part; zero while no other client's threads compute.</returns>
    internal TimeSpan Charge(ProcessorShare share, TimeSpan used)
    {
        lock (_lock)
        {
            var now = time.GetTimestamp();
            var credit = now - Ticks(Credit);
            var others = CountOthers(share, now);
            if (others == 0)
            {
                share.Due = credit;
                return TimeSpan.Zero;
            }

            var part = processors * Math.Max(least, 1d / (others + 1));
            // The virtual schedule of the generic cell rate algorithm, ITU-T I.371.
            share.Due = Math.Max(share.Due, credit) + Ticks(used / part);
            return share.Due <= now ? TimeSpan.Zero : time.GetElapsedTime(now, share.Due);
        }
    }

    /// <summary>Whether no other client's threads compute.</summary>
    internal bool IsAlone(ProcessorShare share)
    {
        lock (_lock)
            return CountOthers(share, time.GetTimestamp()) == 0;
    }

    /// <summary>How many others' threads compute; those who are long gone are forgotten on the way.</summary>
    private int CountOthers(ProcessorShare share, long now)
    {
        var count = 0;
        foreach (var (client, other) in _clients)
        {
            if (other != share && other.Computed is { } computed && time.GetElapsedTime(computed, now) < Presence)
                count++;
            else if (time.GetElapsedTime(other.Asked, now) > Memory)
                _clients.Remove(client);
        }

        return count;
    }

    private long Ticks(TimeSpan duration) => (long)(duration.TotalSeconds * time.TimestampFrequency);
}
