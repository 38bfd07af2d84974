using Playground.Timelines.Analysis;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis.Queues;

public sealed class BackPressureTests
{
    private const long Ms = 1_000_000;
    private readonly Script _script = new();
    private readonly int _one;
    private readonly int _two;
    private readonly int _consumer;
    private long _item;

    public BackPressureTests()
    {
        _one = _script.Thread("Producer-1");
        _two = _script.Thread("Producer-2");
        _consumer = _script.Thread("Consumer");
    }

    [Fact]
    public void Waits_for_room_of_all_producers_are_added_up()
    {
        var box = _script.Queue("box", 1);
        PutInto(box, _one, 0, 10);
        PutInto(box, _two, 10 * Ms, 20 * Ms);
        var longest = PutInto(box, _one, 20 * Ms, 32 * Ms);
        PutInto(box, _two, 32 * Ms, 33 * Ms);

        var finding = Assert.Single(Findings());

        Assert.Equal(
            "Producers waited 3 times for room in box, 23\u202Fms in all: it was full because they put faster than others took.", finding.Sentence);
        Assert.Equal((FindingKinds.BackPressure, FindingSeverity.Note), (finding.Kind, finding.Severity));
        Assert.Equal([longest], finding.Sequences);
        Assert.Equal([_one, _two], finding.Threads);
        Assert.Equal([box], finding.Subjects);
    }

    [Theory]
    [InlineData(2, 10 * Ms)]
    [InlineData(4, Ms)]
    public void Few_or_short_waits_are_not_told_of(int waits, long eachNs)
    {
        var box = _script.Queue("box", 1);
        for (var i = 0; i <= waits; i++)
            PutInto(box, _one, i * eachNs, (i + 1) * eachNs);

        Assert.Empty(Findings());
    }

    [Fact]
    public void Waits_for_ones_turn_at_a_queue_with_room_are_not_told_of()
    {
        var box = _script.Queue("box", 100);
        for (var i = 0; i < 10; i++)
            PutInto(box, _one, i * 10 * Ms, (i + 1) * 10 * Ms);

        Assert.Empty(Findings());
    }

    [Fact]
    public void A_producer_that_waits_to_the_end_counts_too()
    {
        var box = _script.Queue("box", 1);
        for (var i = 0; i < 3; i++)
            PutInto(box, _one, i * Ms, (i + 1) * Ms);
        _script.At(3 * Ms, _one, QueuePutRequested, box);

        Assert.StartsWith(
            "Producers waited 3 times for room in box, 99\u202Fms in all",
            Assert.Single(TimelineAnalysis.Of(_script.ToLog(), endNs: 100 * Ms).Findings).Sentence,
            StringComparison.Ordinal);
    }

    /// <summary>The consumer makes room just before, unless the queue is still empty.</summary>
    private long PutInto(int box, int producer, long requestedNs, long putNs)
    {
        var requested = _script.At(requestedNs, producer, QueuePutRequested, box);
        if (_item > 0)
            _script.At(putNs, _consumer, QueueTaken, box, _item, 0);
        _script.At(putNs, producer, QueuePut, box, ++_item, 1);
        return requested;
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
