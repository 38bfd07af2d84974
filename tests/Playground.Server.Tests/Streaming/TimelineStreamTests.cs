using System.Text.Json;
using Playground.Server.Runs;
using Playground.Server.Streaming;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Server.Tests.Streaming;

/// <summary>One viewer's stream, step by step, without a connection.</summary>
public sealed class TimelineStreamTests : IAsyncDisposable
{
    /// <summary>More than an update holds, so that each batch comes alone.</summary>
    private const int Text = 70_000;

    private readonly Run _run = new(
        new RunSnapshot { Id = new string('0', 32), Scenario = "x", Parameters = JsonElement.Parse("{}"), CreatedAt = DateTimeOffset.UnixEpoch },
        new TimelineLog());

    private readonly CreditWindow _window = new();
    private readonly CancellationTokenSource _gone = new();
    private IAsyncEnumerator<TimelineUpdate>? _updates;

    [Fact]
    public async Task Without_acknowledgement_only_a_window_of_batches_comes_and_then_it_goes_on()
    {
        Append(20);
        await StartAsync(0);
        for (var i = 1; i <= CreditWindow.Size; i++)
            Assert.Equal(i, (await NextAsync()).Next);

        var ninth = NextAsync();
        Assert.False(ninth.IsCompleted);
        _window.Acknowledge(0);
        Assert.False(ninth.IsCompleted);
        _window.Acknowledge(1);
        Assert.Equal(9, (await ninth).Next);

        _window.Acknowledge(9);
        for (var i = 10; i <= 17; i++)
            Assert.Equal(i, (await NextAsync()).Next);
        Assert.False(NextAsync().IsCompleted);
    }

    [Fact]
    public async Task The_names_that_a_late_viewer_needs_count_as_an_update_with_batches()
    {
        Append(20);
        var first = await StartAsync(3);
        Assert.Equal((3, 1), (first.Next, first.Batches.Count));
        Assert.Equal(3, new BatchDecoder(first.Batches[0]).ReadNames().Length);
        for (var i = 1; i < CreditWindow.Size; i++)
            Assert.Equal(3 + i, (await NextAsync()).Next);
        Assert.False(NextAsync().IsCompleted);
    }

    [Fact]
    public async Task The_end_is_shown_after_the_last_event_and_then_the_stream_ends()
    {
        await StartAsync(0);
        Append(1);
        _run.Log.Complete();
        _run.Change(run => run with { Status = RunStatus.Completed });
        var events = await NextAsync();
        Assert.Equal((1, null), (events.Next, events.Run));
        var end = await NextAsync();
        Assert.Empty(end.Batches);
        Assert.Equal("completed", JsonElement.Parse(end.Run!).GetProperty("status").GetString());
        Assert.False(await _updates!.MoveNextAsync());
    }

    [Fact]
    public async Task A_change_of_the_run_is_shown_though_nothing_happens()
    {
        await StartAsync(0);
        var next = NextAsync();
        Assert.False(next.IsCompleted);
        _run.Change(run => run with { QueuePosition = 3 });
        Assert.Equal(3, JsonElement.Parse((await next).Run!).GetProperty("queuePosition").GetInt32());
    }

    [Fact]
    public async Task A_viewer_that_has_gone_ends_the_stream_in_the_middle_of_plenty()
    {
        Append(20);
        await StartAsync(0);
        await NextAsync();
        await _gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(NextAsync);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    private async Task<TimelineUpdate> StartAsync(long from)
    {
        _updates = new TimelineStream(_run, from, _window).UpdatesAsync(_gone.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        var first = await NextAsync();
        Assert.NotNull(first.Run);
        return first;
    }

    private async Task<TimelineUpdate> NextAsync()
    {
        Assert.True(await _updates!.MoveNextAsync());
        return _updates.Current;
    }

    /// <summary>Batches of one event, each with a name that fills an update.</summary>
    private void Append(int batches)
    {
        for (var i = 0; i < batches; i++)
        {
            var name = _run.Log.Names.Declare(NameKind.Thread, new string('x', Text));
            _run.Log.Append(new BatchEncoder().Encode(_run.Log.EventCount, [name], [new TimelineEvent(i, name.Id, EventKind.ThreadStarted, 0, 0, 0)]));
        }
    }
}
