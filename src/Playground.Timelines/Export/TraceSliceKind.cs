namespace Playground.Timelines.Export;

/// <summary>What ends a slice.</summary>
internal enum TraceSliceKind
{
    /// <summary>Nothing in particular is the case: ends when something else begins.</summary>
    Running,

    /// <summary>The thread stands still: ends with whatever it does next.</summary>
    Pause,

    /// <summary>A hold or a transfer: ends with the event that says so, whatever goes on in between.</summary>
    Span,
}
