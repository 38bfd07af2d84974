using System.Diagnostics.Tracing;

namespace Playground.Benchmarks.Probe;

/// <summary>The runtime's own way of telling what happens.</summary>
[EventSource(Name = "Playground-Benchmarks-Probe")]
internal sealed class ProbeEventSource : EventSource
{
    public static readonly ProbeEventSource Instance = new();

    [Event(1, Level = EventLevel.Informational)]
    public void VariableRead(long timeNs, long subject, long value) => WriteEvent(1, timeNs, subject, value);
}

/// <summary>Listens, and does as little as a listener can.</summary>
internal sealed class ProbeEventListener : EventListener
{
    private long _sum;

    protected override void OnEventSourceCreated(EventSource eventSource)
    {
        if (eventSource is ProbeEventSource)
            EnableEvents(eventSource, EventLevel.Informational);
    }

    protected override void OnEventWritten(EventWrittenEventArgs eventData) => _sum += (long)eventData.Payload![2]!;
}
