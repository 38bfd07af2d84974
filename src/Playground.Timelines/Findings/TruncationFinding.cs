using Playground.Timelines.Events;

namespace Playground.Timelines.Findings;

/// <summary>Says that a timeline doesn't show everything.</summary>
public static class TruncationFinding
{
    /// <summary>The finding for a timeline of which events were left out.</summary>
    /// <param name="eventCount">How many events it holds.</param>
    /// <param name="dropped">How many were left out, by kind, as the pump counted them.</param>
    public static Finding Of(long eventCount, IReadOnlyDictionary<EventKind, long> dropped)
    {
        ArgumentNullException.ThrowIfNull(dropped);
        var sentence = $"The timeline shows the first {NumberText.Of(eventCount)} events; "
            + $"{NumberText.Of(dropped.Values.Sum())} more happened after the event budget was used up.";
        return new Finding(FindingKinds.Truncated, FindingSeverity.Note, sentence, eventCount > 0 ? [eventCount - 1] : [], [], []);
    }
}
