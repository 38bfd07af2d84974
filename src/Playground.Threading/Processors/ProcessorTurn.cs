using System.Diagnostics.CodeAnalysis;

namespace Playground.Threading.Processors;

/// <summary>
/// The part of one thread in <see cref="ProcessorShares"/>: it runs while it has a share, hands that on at a checkpoint when others wait for theirs,
/// and gives it back while it waits for something itself. Threads that take part in nothing pass all that at the cost of a look.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The gate holds nothing but memory.")]
public sealed class ProcessorTurn : IDisposable
{
    [ThreadStatic]
    private static ProcessorTurn? _current;

    private readonly ProcessorShares _shares;
    private readonly SemaphoreSlim _gate = new(0);
    private volatile bool _isAsked;

    private ProcessorTurn(ProcessorShares shares, ProcessorClient client) => (_shares, Client) = (shares, client);

    /// <summary>For whom the calling thread works; null if it takes part in nothing.</summary>
    public static ProcessorClient? CurrentClient => _current?.Client;

    internal ProcessorClient Client { get; }

    internal ProcessorTurnState State { get; set; }

    /// <summary>Whether it is to come to the shares at its next checkpoint: to hand its share on, or because it was taken.</summary>
    internal bool IsAsked
    {
        get => _isAsked;
        set => _isAsked = value;
    }

    /// <summary>Until when its time has been counted.</summary>
    internal long CountedUntil { get; set; }

    /// <summary>How often the clock has ticked since it got its share.</summary>
    internal int Ticks { get; set; }

    /// <summary>
    /// Where the calling thread could stop for a while: hands its share on if it has had it long enough, and waits for the next. It must hold nothing
    /// that others wait for with a share of theirs.
    /// </summary>
    public static void Checkpoint()
    {
        if (_current is { _isAsked: true } turn)
            turn.GiveWay();
    }

    /// <summary>The calling thread is about to wait for something: others have its share until that is disposed of.</summary>
    public static ProcessorPause Pause()
    {
        _current?.Give();
        return new ProcessorPause(_current);
    }

    /// <summary>The calling thread takes part no longer, and gives its share back.</summary>
    public void Dispose()
    {
        _current = null;
        _shares.Leave(this);
    }

    internal static ProcessorTurn Begin(ProcessorShares shares, ProcessorClient client)
    {
        if (_current is not null)
            throw new InvalidOperationException("The thread takes part already.");
        var turn = new ProcessorTurn(shares, client);
        shares.Enter(turn);
        _current = turn;
        turn.Take();
        return turn;
    }

    /// <summary>Waits for a share.</summary>
    internal void Take()
    {
        if (!_shares.TryTake(this))
            Await();
    }

    /// <summary>Lets the thread go on, which has got its share.</summary>
    internal void Wake() => _gate.Release();

    private void Give() => _shares.Give(this);

    private void GiveWay()
    {
        if (!_shares.TryKeep(this))
            Await();
    }

    private void Await()
    {
        try
        {
            _gate.Wait();
        }
        catch (ThreadInterruptedException)
        {
            if (!_shares.TryGiveUp(this))
                _gate.Wait(0);
            // Who is interrupted goes on without a share, most likely to its end. What it was interrupted for is its next wait.
            Thread.CurrentThread.Interrupt();
        }
    }
}
