using Playground.Server.Limits;

namespace Playground.Server.Tests.Limits;

public sealed class FairGateTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_finds_no_place_waits_and_clients_take_turns()
    {
        var gate = new FairGate(places: 1, mostPerClient: 1, queue: 3);
        var first = await gate.EnterAsync("A", Cancellation);
        var waiting = new[] { "A", "A", "B" }.Select(client => gate.EnterAsync(client, Cancellation)).ToList();

        first!.Dispose();
        var second = await waiting[0];
        second!.Dispose();
        var third = await waiting[2];
        Assert.False(waiting[1].IsCompleted);
        third!.Dispose();
        Assert.NotNull(await waiting[1]);
    }

    [Fact]
    public async Task A_client_never_has_all_places_if_it_may_not()
    {
        var gate = new FairGate(places: 2, mostPerClient: 1, queue: 1);
        using var first = await gate.EnterAsync("A", Cancellation);
        var second = gate.EnterAsync("A", Cancellation);
        Assert.False(second.IsCompleted);
        Assert.Null(await gate.EnterAsync("A", Cancellation));

        Assert.NotNull(await gate.EnterAsync("B", Cancellation));
        Assert.False(second.IsCompleted);
        first!.Dispose();
        Assert.NotNull(await second);
    }

    [Fact]
    public async Task Past_the_queue_nobody_waits()
    {
        var gate = new FairGate(places: 1, mostPerClient: 1, queue: 1);
        Assert.NotNull(await gate.EnterAsync("A", Cancellation));
        var waiting = gate.EnterAsync("A", Cancellation);

        Assert.Null(await gate.EnterAsync("A", Cancellation));
        Assert.False(waiting.IsCompleted);
    }

    [Fact]
    public async Task Who_has_filled_the_queue_has_it_filled_for_himself_only()
    {
        var gate = new FairGate(places: 1, mostPerClient: 1, queue: 2);
        var first = await gate.EnterAsync("A", Cancellation);
        var second = gate.EnterAsync("A", Cancellation);
        _ = gate.EnterAsync("A", Cancellation);
        Assert.Null(await gate.EnterAsync("A", Cancellation));

        var other = gate.EnterAsync("B", Cancellation);
        Assert.Null(await gate.EnterAsync("B", Cancellation));
        first!.Dispose();
        (await second)!.Dispose();
        Assert.NotNull(await other);
    }

    [Fact]
    public async Task Who_gives_up_leaves_his_place_in_the_queue_to_another()
    {
        var gate = new FairGate(places: 1, mostPerClient: 1, queue: 1);
        var first = await gate.EnterAsync("A", Cancellation);
        using var enough = new CancellationTokenSource();
        var impatient = gate.EnterAsync("A", enough.Token);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);

        var patient = gate.EnterAsync("B", Cancellation);
        first!.Dispose();
        Assert.NotNull(await patient);
    }

    [Fact]
    public async Task A_place_is_given_back_once()
    {
        var gate = new FairGate(places: 1, mostPerClient: 1, queue: 0);
        var place = await gate.EnterAsync("A", Cancellation);
        place!.Dispose();
        place.Dispose();

        Assert.NotNull(await gate.EnterAsync("A", Cancellation));
        Assert.Null(await gate.EnterAsync("A", Cancellation));
    }

    [Fact]
    public async Task However_many_come_and_go_at_once_no_more_are_in_than_there_are_places()
    {
        var gate = new FairGate(places: 3, mostPerClient: 3, queue: 1000);
        int inside = 0, most = 0;
        await Task.WhenAll(Enumerable.Range(0, 500).Select(async i =>
        {
            using var place = await gate.EnterAsync($"{i % 7}", Cancellation);
            var now = Interlocked.Increment(ref inside);
            for (var seen = most; now > seen; seen = most)
                Interlocked.CompareExchange(ref most, now, seen);
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        }));

        Assert.Equal(3, most);
    }
}
