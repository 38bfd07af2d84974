using Playground.Testing;
using Playground.Timelines.Encoding;
using Playground.Timelines.Log;

namespace Playground.Server.Tests.Runs;

/// <summary>A timeline read back from lines, to hold it against the promises of the wire format.</summary>
internal static class TimelineOfLines
{
    /// <summary>Fails the test if the lines break a promise.</summary>
    public static void Check(IReadOnlyList<EventLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
            Assert.Equal(i, lines[i].Sequence);
        var log = new TimelineLog();
        log.Append(new BatchEncoder().Encode(0, [], [.. lines.Select(line => line.ToEvent())]));
        TimelineRules.Check(new RecordedTimeline(log));
    }
}
