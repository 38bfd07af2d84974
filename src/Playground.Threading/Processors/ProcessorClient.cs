namespace Playground.Threading.Processors;

/// <summary>Somebody whose threads take part in <see cref="ProcessorShares"/>. Thread-safe.</summary>
public sealed class ProcessorClient
{
    private readonly ProcessorShares _shares;

    internal ProcessorClient(ProcessorShares shares) => _shares = shares;

    /// <summary>How long its threads have had shares, in ticks of the clock; more than that if it has been away.</summary>
    internal long Used { get; set; }

    /// <summary>How many of its threads take part.</summary>
    internal int Threads { get; set; }

    /// <summary>How many of them have a share.</summary>
    internal int Holding { get; set; }

    /// <summary>Those that wait for one: who came first is first.</summary>
    internal LinkedList<ProcessorTurn> Waiting { get; } = [];

    internal bool IsActive => Holding > 0 || Waiting.Count > 0;

    /// <summary>From now on the calling thread takes part, until that is disposed of, and has to itself wait for a share.</summary>
    /// <exception cref="InvalidOperationException">It takes part already.</exception>
    public ProcessorTurn Enter() => ProcessorTurn.Begin(_shares, this);
}
