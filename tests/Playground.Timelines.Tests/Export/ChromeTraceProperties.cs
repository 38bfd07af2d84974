using System.Text.Json;
using CsCheck;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Timelines.Tests.Export;

/// <summary>What viewers rely on, in timelines of any shape.</summary>
public sealed class ChromeTraceProperties
{
    private static readonly Gen<TimelineLog> Logs =
        Gen.Select(Gen.Int[1, 3], Gen.OneOf(Gen.Const(0), Gen.Int[0, 9], Gen.Int[0, 100_000]), Gen.Int[1, 61], Gen.Int[4, 12], Gen.Int[0, 2])
            .Array[1, 150]
            .Select(ToLog);

    /// <summary>How viewers read numbers: exactly, cut to ns from a double, rounded to ns, as a double of µs.</summary>
    public static readonly TheoryData<string> Readings = ["exact", "cut", "rounded", "double"];

    [Theory]
    [MemberData(nameof(Readings))]
    public void Slices_of_a_thread_nest_or_are_disjoint(string reading) => Logs.Sample(log =>
    {
        var trace = TraceFile.WriteAsync(log).GetAwaiter().GetResult();
        for (var thread = 1; thread <= 3; thread++)
        {
            var open = new Stack<double>();
            foreach (var (start, end) in trace.Slices(thread).Select(e => Read(e, reading)).OrderBy(slice => slice.Start))
            {
                while (open.TryPeek(out var outer) && outer <= start)
                    open.Pop();
                Assert.True(start < end);
                Assert.True(!open.TryPeek(out var around) || end <= around, $"{end} is past {open.FirstOrDefault()}");
                open.Push(end);
            }
        }
    });

    [Fact]
    public void No_two_slices_of_a_thread_begin_at_once() => Logs.Sample(log =>
    {
        var trace = TraceFile.WriteAsync(log).GetAwaiter().GetResult();
        for (var thread = 1; thread <= 3; thread++)
            Assert.Equal(trace.Slices(thread).Count(), trace.Slices(thread).Select(TraceFile.Ts).Distinct().Count());
    });

    [Fact]
    public void Both_ends_of_an_arrow_lie_in_slices_that_stand_before_them_in_the_file() => Logs.Sample(log =>
    {
        var trace = TraceFile.WriteAsync(log).GetAwaiter().GetResult();
        var slices = new List<JsonElement>();
        foreach (var entry in trace.Entries)
        {
            if (TraceFile.Text(entry, "ph") == "X")
                slices.Add(entry);
            else if (TraceFile.Text(entry, "ph") is "s" or "f")
                Assert.Contains(slices, slice => Contains(slice, entry));
        }
    });

    private static bool Contains(JsonElement slice, JsonElement flow) =>
        slice.GetProperty("tid").GetInt32() == flow.GetProperty("tid").GetInt32()
        && TraceFile.Ts(slice) <= TraceFile.Ts(flow)
        && TraceFile.Ts(flow) < TraceFile.Ts(slice) + TraceFile.Dur(slice);

    private static (double Start, double End) Read(JsonElement slice, string reading)
    {
        var (ts, dur) = (slice.GetProperty("ts").GetDouble(), slice.GetProperty("dur").GetDouble());
        return reading switch
        {
            "cut" => (Math.Truncate(ts * 1000), Math.Truncate(ts * 1000) + Math.Truncate(dur * 1000)),
            "rounded" => (Math.Round(ts * 1000), Math.Round(ts * 1000) + Math.Round(dur * 1000)),
            "double" => (ts, ts + dur),
            _ => ((double)TraceFile.Ts(slice), (double)(TraceFile.Ts(slice) + TraceFile.Dur(slice))),
        };
    }

    private static TimelineLog ToLog((int Thread, int Step, int Kind, int Subject, int Extra)[] events)
    {
        var script = new Script();
        for (var n = 1; n <= 3; n++)
            script.Thread($"Worker-{n}");
        for (var n = 4; n <= 6; n++)
            script.Lock($"lock {n}");
        for (var n = 7; n <= 9; n++)
            script.Transfer($"file {n}");
        for (var n = 10; n <= 12; n++)
            script.Semaphore($"pool {n}", n - 10);
        var time = 0L;
        foreach (var e in events)
        {
            var kind = (EventKind)e.Kind;
            var isOfThread = kind is EventKind.ThreadStarting or EventKind.JoinCompleted or EventKind.JoinRequested;
            script.At(time += e.Step, e.Thread, kind, isOfThread ? e.Subject % 3 + 1 : e.Subject, e.Step % 4, e.Extra);
        }

        return script.ToLog();
    }
}
