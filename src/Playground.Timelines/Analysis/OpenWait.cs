using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>A wait that has begun.</summary>
/// <param name="Kind">The kind of the request: for what sort of thing it is.</param>
/// <param name="Subject">For what; 0 if the thread doesn't wait.</param>
/// <param name="SinceNs">When it began.</param>
/// <param name="Sequence">The event with which it began.</param>
/// <param name="TimeOutNs">When it gives up, in ns from its beginning; 0 for never.</param>
internal readonly record struct OpenWait(EventKind Kind, int Subject, long SinceNs, long Sequence, long TimeOutNs)
{
    /// <summary>The wait that a request begins.</summary>
    public static OpenWait From(in TimelineEvent request, long sequence) => new(
        request.Kind,
        request.Subject,
        request.TimeNs,
        sequence,
        request.Kind == EventKind.BarrierRequested ? 0 : request.Value);

    /// <summary>Whether there is a wait at all.</summary>
    public bool IsOpen => Kind != EventKind.None;
}
