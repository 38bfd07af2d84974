namespace Playground.Threading.Processors;

/// <summary>What one client's threads together may take of the processors. Thread-safe.</summary>
public sealed class ProcessorShare
{
    /// <summary>
    /// How long a thread runs between two looks at how long it did: much longer than a look takes, and shorter than what people notice.
    /// </summary>
    private const int SliceMs = 4;

    /// <summary>The longest sleep at a time: the other clients may have left meanwhile.</summary>
    private static readonly TimeSpan Nap = TimeSpan.FromMilliseconds(250);

    /// <summary>Threads that sleep notice late that nobody wants what they do any more.</summary>
    private static readonly TimeSpan LongestSleep = TimeSpan.FromSeconds(5);

    private static readonly AsyncLocal<ProcessorShare?> Ambient = new();

    [ThreadStatic]
    private static TimeSpan _charged;

    [ThreadStatic]
    private static long _looked;

    private readonly ProcessorShares _shares;

    internal ProcessorShare(ProcessorShares shares) => _shares = shares;

    /// <summary>When somebody asked for it last, as a time stamp of the clock.</summary>
    internal long Asked { get; set; }

    /// <summary>When the client's threads were seen computing last, as a time stamp of the clock; null if never.</summary>
    internal long? Computed { get; set; }

    /// <summary>Up to when what it has used would have lasted, as a time stamp of the clock.</summary>
    internal long Due { get; set; }

    /// <summary>From now on the calling thread, and each that it starts, takes of this share.</summary>
    public void Enter()
    {
        _shares.Note(this);
        Ambient.Value = this;
    }

    /// <summary>Charges for what is done for the client elsewhere.</summary>
    /// <param name="used">About how long that takes a processor.</param>
    /// <returns>How long to wait before it is done; zero while no other client's threads compute.</returns>
    public TimeSpan Charge(TimeSpan used) => _shares.Charge(this, used);

    /// <summary>
    /// Sleeps if the calling thread's client has taken more than its share. Threads that compute for long come here often, holding nothing that others than
    /// their client's need. Doesn't throw: an interrupt ends the sleep, and then the thread's next wait.
    /// </summary>
    public static void Checkpoint()
    {
        if (Environment.TickCount64 - _looked >= SliceMs && Ambient.Value is { } share)
            share.Settle();
    }

    /// <summary>The same at once, however short the time since the last look.</summary>
    public void Settle()
    {
        _looked = Environment.TickCount64;
        if (ProcessorTime.OfThisThread() is not { } taken)
            return;
        var used = taken - _charged;
        _charged = taken;
        _shares.Note(this);
        if (_shares.Charge(this, used) is { Ticks: > 0 } wait)
            Sleep(wait < LongestSleep ? wait : LongestSleep);
    }

    private void Sleep(TimeSpan duration)
    {
        try
        {
            for (var left = duration; left > TimeSpan.Zero && !_shares.IsAlone(this); left -= Nap)
                Thread.Sleep(left < Nap ? left : Nap);
        }
        catch (ThreadInterruptedException)
        {
            Thread.CurrentThread.Interrupt();
        }
    }
}
