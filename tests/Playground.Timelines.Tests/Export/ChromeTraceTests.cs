using System.Text.Json;
using Playground.Timelines.Export;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Export;

public sealed class ChromeTraceTests
{
    private readonly Script _script = new();

    [Fact]
    public async Task Metadata_says_where_the_trace_comes_from()
    {
        var metadata = (await WriteAsync()).Root.GetProperty("metadata");

        Assert.Equal("shared-counter", TraceFile.Text(metadata, "scenario"));
        Assert.Equal(5, metadata.GetProperty("parameters").GetProperty("threads").GetInt32());
        Assert.Equal("1.2.3", TraceFile.Text(metadata, "version"));
        Assert.Equal("https://example.org/#run=1", TraceFile.Text(metadata, "permalink"));
    }

    [Fact]
    public async Task Threads_and_process_are_named_and_threads_sorted_by_declaration()
    {
        _script.Thread("main");
        _script.Lock("gate");
        var worker = _script.Thread("Wörker \"1\"");

        var trace = await WriteAsync();

        var names = trace.OfPhase("M").ToLookup(e => TraceFile.Text(e, "name"));
        Assert.Single(names["process_name"]);
        Assert.Equal(["main", "Wörker \"1\""], names["thread_name"].Select(e => TraceFile.Text(e.GetProperty("args"), "name")));
        Assert.Equal([1, worker], names["thread_sort_index"].Select(e => e.GetProperty("args").GetProperty("sort_index").GetInt32()));
    }

    [Fact]
    public async Task States_become_slices_named_by_state_then_subject()
    {
        var thread = _script.Thread("Worker-1");
        var (gate, file) = (_script.Lock("left fork"), _script.Transfer("data-1.bin"));
        _script.At(1_000, thread, ThreadStarted);
        _script.At(2_000, thread, LockRequested, gate);
        _script.At(3_000, thread, LockAcquired, gate);
        _script.At(4_000, thread, SleepStarted);
        _script.At(5_000, thread, SleepEnded);
        _script.At(6_000, thread, LockReleased, gate);
        _script.At(7_000, thread, IoStarted, file);
        _script.At(8_000, thread, IoCompleted, file);
        _script.At(9_000, thread, ThreadEnded);

        // Slices keep 2 ns off the next one, and those within another 4.
        Assert.Equal(
            [
                "running 1.000-1.998", "waiting left fork 2.000-2.998", "holding left fork 3.000-5.998", "sleeping 4.000-4.996",
                "running 6.000-6.998", "I/O data-1.bin 7.000-7.998", "running 8.000-8.998",
            ],
            (await WriteAsync()).Bars(thread));
    }

    [Fact]
    public async Task Holds_that_overlap_are_split_so_that_they_nest()
    {
        var thread = _script.Thread("Worker-1");
        var (a, b) = (_script.Lock("A"), _script.Lock("B"));
        _script.At(1_000, thread, LockAcquired, a);
        _script.At(2_000, thread, LockAcquired, b);
        _script.At(3_000, thread, LockReleased, a);
        _script.At(4_000, thread, LockReleased, b);
        _script.At(5_000, thread, ThreadEnded);

        Assert.Equal(
            ["holding A 1.000-2.998", "holding B 2.000-2.996", "holding B 3.000-3.998", "running 4.000-4.998"],
            (await WriteAsync()).Bars(thread));
    }

    [Fact]
    public async Task Slices_without_an_end_are_closed_at_the_end_of_the_run_and_say_so()
    {
        var thread = _script.Thread("Worker-1");
        var (a, b) = (_script.Lock("A"), _script.Lock("B"));
        _script.At(1_000, thread, LockAcquired, a);
        _script.At(2_000, thread, LockRequested, b);
        _script.At(3_000, thread, DeadlockDetected, b, 2);

        var trace = await WriteAsync(endNs: 10_000);

        Assert.Equal(["holding A 1.000-9.998", "waiting B 2.000-9.996"], trace.Bars(thread));
        Assert.All(trace.Slices(thread), e => Assert.True(e.GetProperty("args").GetProperty("unfinished").GetBoolean()));
        Assert.Equal("deadlock", TraceFile.Text(Assert.Single(trace.OfPhase("i")), "name"));
    }

    [Fact]
    public async Task A_slice_that_begins_with_the_last_event_can_still_be_seen()
    {
        var thread = _script.Thread("Worker-1");
        _script.At(1_000, thread, LockRequested, _script.Lock("A"));

        Assert.Single((await WriteAsync()).Slices(thread));
    }

    [Fact]
    public async Task Arrows_lead_from_start_to_first_step_from_last_step_to_join_and_from_release_to_acquisition()
    {
        var (main, worker, gate) = (_script.Thread("main"), _script.Thread("Worker-1"), _script.Lock("gate"));
        _script.At(0, main, ThreadStarted);
        _script.At(500, main, LockAcquired, gate);
        _script.At(900, main, LockReleased, gate);
        _script.At(1_000, main, ThreadStarting, worker);
        _script.At(1_100, main, JoinRequested, worker);
        _script.At(2_000, worker, ThreadStarted);
        _script.At(3_000, worker, LockAcquired, gate);
        _script.At(4_000, worker, LockReleased, gate);
        _script.At(5_000, worker, ThreadEnded);
        _script.At(6_000, main, JoinCompleted, worker);
        _script.At(7_000, main, ThreadEnded);

        var trace = await WriteAsync();

        Assert.Equal(
            ["hand-over 1@0.897 → 2@3.000", "join 2@4.997 → 1@6.000", "start 1@1.000 → 2@2.000"],
            trace.OfPhase("s").Select(trace.Arrow).Order(StringComparer.Ordinal));
        Assert.All(trace.OfPhase("f"), finish => Assert.Equal("e", TraceFile.Text(finish, "bp")));
    }

    [Fact]
    public async Task A_lock_taken_again_by_the_same_thread_is_no_hand_over()
    {
        var (main, gate) = (_script.Thread("main"), _script.Lock("gate"));
        foreach (var at in new[] { 1_000, 3_000 })
        {
            _script.At(at, main, LockAcquired, gate);
            _script.At(at + 1_000, main, LockReleased, gate);
        }

        Assert.Empty((await WriteAsync()).OfPhase("s"));
    }

    [Fact]
    public async Task Variables_and_transfers_become_counters_of_the_process()
    {
        var (main, counter, file) = (_script.Thread("main"), _script.Variable("counter", 7), _script.Transfer("data"));
        _script.At(1_000, main, VariableWritten, counter, 8);
        _script.At(2_000, main, VariableUpdated, counter, 9, 1);
        _script.At(3_000, main, IoStarted, file);
        _script.At(4_000, main, IoProgress, file, 512);

        var counters = (await WriteAsync()).OfPhase("C")
            .Select(e => (TraceFile.Text(e, "name"), TraceFile.Ts(e), e.GetProperty("args").GetProperty("value").GetInt64()));

        Assert.Equal([("counter", 0m, 7L), ("counter", 1m, 8L), ("counter", 2m, 9L), ("data bytes", 4m, 512L)], counters);
    }

    [Fact]
    public async Task Reads_and_writes_are_instants_in_a_short_timeline_only()
    {
        var (main, counter) = (_script.Thread("main"), _script.Variable("counter"));
        _script.At(0, main, VariableRead, counter);
        Assert.Equal("read counter", TraceFile.Text(Assert.Single((await WriteAsync()).OfPhase("i")), "name"));

        for (var i = 0; i < ChromeTrace.MostEventsWithInstants; i++)
            _script.At(i, main, VariableWritten, counter, i);
        Assert.Empty((await WriteAsync()).OfPhase("i"));
    }

    [Fact]
    public async Task A_trace_is_written_in_pieces_and_the_stream_left_open()
    {
        var (main, counter) = (_script.Thread("main"), _script.Variable("counter"));
        for (var i = 0; i < 20_000; i++)
            _script.At(i, main, VariableWritten, counter, i);
        using var stream = new PieceCountingStream();

        await ChromeTrace.WriteAsync(_script.ToLog(4_096), TraceFile.Metadata, stream, cancellation: TestContext.Current.CancellationToken);

        Assert.True(stream.LargestPiece < 200_000, $"largest piece {stream.LargestPiece}");
        Assert.True(stream.CanWrite);
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(stream.ToArray()).RootElement.ValueKind);
    }

    private Task<TraceFile> WriteAsync(long endNs = 0) => TraceFile.WriteAsync(_script.ToLog(), endNs);
}
