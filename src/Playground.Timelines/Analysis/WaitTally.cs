namespace Playground.Timelines.Analysis;

/// <summary>The sum of many waits, and the longest of them.</summary>
internal struct WaitTally
{
    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>Their sum.</summary>
    public long TotalNs { get; private set; }

    /// <summary>The longest.</summary>
    public long LongestNs { get; private set; }

    /// <summary>The event with which the longest began; null if there was none.</summary>
    public long? LongestSequence { get; private set; }

    /// <summary>Adds a wait that ends now.</summary>
    public void Add(in OpenWait wait, long endNs)
    {
        var ns = endNs - wait.SinceNs;
        Count++;
        TotalNs += ns;
        if (LongestSequence is not null && ns <= LongestNs)
            return;
        LongestNs = ns;
        LongestSequence = wait.Sequence;
    }
}
