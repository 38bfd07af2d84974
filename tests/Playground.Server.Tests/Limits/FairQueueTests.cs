using CsCheck;
using Playground.Server.Limits;

namespace Playground.Server.Tests.Limits;

public sealed class FairQueueTests
{
    private readonly FairQueue<string> _queue = new(mostPerClient: int.MaxValue);

    [Fact]
    public void Of_one_client_who_came_first_is_first()
    {
        Add("A1", "A2", "A3");

        Assert.Equal(["A1", "A2", "A3"], TakeAll());
    }

    [Fact]
    public void Who_asks_for_much_waits_behind_his_own()
    {
        Add("A1", "A2", "A3", "A4", "B1", "B2", "C1");

        Assert.Equal(["A1", "B1", "C1", "A2", "B2", "A3", "A4"], TakeAll());
    }

    [Fact]
    public void Who_comes_late_has_his_turn_next_and_has_saved_up_none()
    {
        Add("A1", "A2", "A3", "A4");
        Assert.Equal(["A1", "A2"], [_queue.Take(), _queue.Take()]);
        Add("B1", "B2", "B3");

        Assert.Equal(["B1", "A3", "B2", "A4", "B3"], TakeAll());
    }

    [Fact]
    public void Who_comes_again_and_again_keeps_nobody_from_his_turn()
    {
        Add("A1", "A2", "B1");
        var taken = new List<string>();
        while (_queue.Count > 0)
        {
            taken.Add(_queue.Take());
            if (taken.Count < 10)
                Add("B" + (taken.Count + 1));
        }

        Assert.InRange(taken.IndexOf("A2"), 1, 2);
    }

    [Fact]
    public void What_two_clients_wait_for_comes_at_the_turn_of_the_first_of_them()
    {
        Add("A1", "A2", "A3", "B1");
        _queue.Share("A3", "C");

        Assert.Equal(["A1", "B1", "A3", "A2"], TakeAll());
    }

    [Fact]
    public void To_wait_for_it_too_puts_nothing_back()
    {
        Add("A1", "B1", "B2", "B3");
        _queue.Share("A1", "B");
        _queue.Share("not there", "C");

        Assert.Equal(["A1", "B1", "B2", "B3"], TakeAll());
    }

    [Fact]
    public void Who_gives_up_has_not_had_his_turn()
    {
        Add("A1", "A2", "B1");
        Assert.True(_queue.Remove("A2"));
        Assert.False(_queue.Remove("A2"));
        Add("B2", "A3");

        Assert.Equal(["A1", "B1", "B2", "A3"], TakeAll());
    }

    [Fact]
    public void A_client_that_has_as_many_places_as_it_may_have_is_passed_over_until_it_gives_one_back()
    {
        var queue = new FairQueue<string>(mostPerClient: 1);
        string a1 = "A1", a2 = "A2", b1 = "B1";
        queue.Add(a1, "A");
        queue.Add(a2, "A");
        queue.Add(b1, "B");

        Assert.Equal([a1, b1], [queue.Take(), queue.Take()]);
        Assert.Null(queue.First);
        Assert.Equal((1, 1), (queue.PlacesOf("A"), queue.PlacesOf("B")));
        queue.Free(b1);
        Assert.Null(queue.First);
        queue.Free(a1);
        Assert.Equal(a2, queue.First);
    }

    [Fact]
    public void Of_those_who_still_wait_nobody_has_had_more_turns_than_another_but_one() => Gen.Int[0, 3].Array[1, 60].Sample(clients =>
    {
        var queue = new FairQueue<string>(mostPerClient: int.MaxValue);
        foreach (var (i, client) in clients.Index())
            queue.Add($"{client}:{i}", $"{client}");
        var turns = clients.Distinct().ToDictionary(client => $"{client}"[0], _ => 0);
        while (queue.Count > 0)
        {
            turns[queue.Take()[0]]++;
            var waiting = queue.Items.Select(item => turns[item[0]]).ToList();
            Assert.True(waiting.Count == 0 || waiting.Max() - waiting.Min() <= 1);
        }
    });

    [Fact]
    public void Where_a_queue_is_full_those_may_still_come_who_have_not_had_their_part_of_it()
    {
        Add("A1", "A2", "A3", "A4");
        Assert.True(_queue.HasItsPart("A", length: 4));
        Assert.False(_queue.HasItsPart("B", length: 4));

        Add("B1", "B2");
        Assert.True(_queue.HasItsPart("B", length: 4));
        Assert.False(_queue.HasItsPart("C", length: 4));
    }

    [Fact]
    public void However_many_clients_come_a_queue_is_never_longer_than_twice_its_length() => Gen.Int[0, 20].Array[1, 100].Sample(clients =>
    {
        var queue = new FairQueue<string>(mostPerClient: int.MaxValue);
        foreach (var (i, client) in clients.Index())
        {
            var wasWaiting = queue.Items.Any(item => item.StartsWith($"{client}:", StringComparison.Ordinal));
            if (queue.Count < 8 || !queue.HasItsPart($"{client}", length: 8))
                queue.Add($"{client}:{i}", $"{client}");
            else
                Assert.True(wasWaiting || queue.Count == 16);
        }

        Assert.InRange(queue.Count, 0, 16);
    });

    private void Add(params string[] items)
    {
        foreach (var item in items)
            _queue.Add(item, item[..1]);
    }

    private IEnumerable<string> TakeAll()
    {
        while (_queue.Count > 0)
            yield return _queue.Take();
    }
}
