using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Playground.Exploration;
using Playground.Server.Explorations;
using Playground.Server.Streaming;

namespace Playground.Server.Tests.Explorations;

/// <summary>What one viewer gets, step by step, without a connection.</summary>
public sealed class ExplorationStreamTests : IAsyncDisposable
{
    private readonly FakeTimeProvider _time = new();
    private readonly SearchProgress _progress = new();
    private readonly CancellationTokenSource _gone = new();
    private readonly ProgramExploration _exploration;
    private readonly IAsyncEnumerator<ExplorationUpdate> _updates;

    public ExplorationStreamTests()
    {
        var snapshot = new ExplorationSnapshot
        {
            Id = new string('0', 32),
            Program = new ExploredProgram("x = 1", "0123456789abcdef"),
            Bounds = new ExplorationBounds(1000, 10, false),
            CreatedAt = DateTimeOffset.UnixEpoch,
        };
        _exploration = new ProgramExploration(snapshot, "x = 1\n", "client", _progress);
        _updates = new ExplorationStream(_exploration, _time).UpdatesAsync(_gone.Token).GetAsyncEnumerator(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_viewer_gets_the_newest_and_misses_what_was_in_between()
    {
        for (var states = 1; states <= 50; states++)
            Report(states);
        Assert.Equal(50, States(await NextAsync()));

        for (var states = 51; states <= 100; states++)
            Report(states);
        Assert.Equal(100, States(await NextAsync()));
    }

    [Fact]
    public async Task Nothing_comes_as_long_as_nothing_changes()
    {
        await NextAsync();
        var next = _updates.MoveNextAsync().AsTask();
        for (var i = 0; i < 100; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.False(next.IsCompleted);
        _exploration.Change(snapshot => snapshot with { QueuePosition = 3 });
        Assert.True(await next);
        Assert.Equal(3, JsonElement.Parse(_updates.Current.Exploration).GetProperty("queuePosition").GetInt32());
    }

    [Fact]
    public async Task The_end_comes_at_once_and_is_the_last()
    {
        await NextAsync();
        var next = _updates.MoveNextAsync().AsTask();
        _exploration.Change(snapshot => snapshot with { Status = ExplorationStatus.Completed });

        Assert.True(await next);
        Assert.Equal("completed", JsonElement.Parse(_updates.Current.Exploration).GetProperty("status").GetString());
        Assert.False(await _updates.MoveNextAsync());
    }

    [Fact]
    public async Task A_viewer_that_has_gone_ends_the_stream()
    {
        await NextAsync();
        var next = _updates.MoveNextAsync().AsTask();
        await _gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    public async ValueTask DisposeAsync()
    {
        await _gone.CancelAsync();
        _gone.Dispose();
    }

    private void Report(long states) => _progress.Report(new ExplorationProgress(states, states, 0, TimeSpan.FromSeconds(1)));

    private async Task<ExplorationUpdate> NextAsync()
    {
        Assert.True(await _updates.MoveNextAsync().AsTask().WaitAndAdvance(_time));
        return _updates.Current;
    }

    private static long States(ExplorationUpdate update) =>
        JsonElement.Parse(update.Exploration).GetProperty("progress").GetProperty("states").GetInt64();
}
