using Playground.Timelines.Events;

namespace Playground.Testing;

/// <summary>First in, first out, and never more than there is room for.</summary>
internal static class QueueRules
{
    public static void ItemsGoOutInTheOrderInWhichTheyCameIn(RecordedTimeline timeline)
    {
        var capacities = timeline.All(NameKind.Queue).ToDictionary(queue => queue.Id, queue => queue.Initial);
        var puts = new Dictionary<int, long>();
        var takes = new Dictionary<int, long>();
        var closed = new HashSet<int>();
        for (var i = 0; i < timeline.Events.Count; i++)
        {
            var e = timeline.Events[i];
            var (put, taken) = (puts.GetValueOrDefault(e.Subject), takes.GetValueOrDefault(e.Subject));
            switch (e.Kind)
            {
                case EventKind.QueuePut:
                    Assert.False(closed.Contains(e.Subject), $"Event {i}: an item goes into queue {e.Subject}, which is closed.");
                    Assert.True(e.Value == put + 1, $"Event {i}: item {e.Value} goes into queue {e.Subject} after item {put}.");
                    Assert.True(e.Extra == e.Value - taken, $"Event {i}: there are {e.Value - taken} items in queue {e.Subject}, not {e.Extra}.");
                    var capacity = capacities.GetValueOrDefault(e.Subject);
                    Assert.True(capacity == 0 || e.Extra <= capacity, $"Event {i}: queue {e.Subject} holds {e.Extra} items, but has room for {capacity}.");
                    puts[e.Subject] = e.Value;
                    break;
                case EventKind.QueueTaken when e.Value == 0:
                    Assert.True(closed.Contains(e.Subject) && put == taken, $"Event {i}: queue {e.Subject} is not closed and empty.");
                    Assert.Equal(0, e.Extra);
                    break;
                case EventKind.QueueTaken:
                    Assert.True(e.Value == taken + 1, $"Event {i}: item {e.Value} comes out of queue {e.Subject} after item {taken}.");
                    Assert.True(e.Value <= put, $"Event {i}: item {e.Value} comes out of queue {e.Subject}, but was never put in.");
                    Assert.True(e.Extra == put - e.Value, $"Event {i}: there are {put - e.Value} items in queue {e.Subject}, not {e.Extra}.");
                    takes[e.Subject] = e.Value;
                    break;
                case EventKind.QueueClosed:
                    closed.Add(e.Subject);
                    break;
            }
        }
    }
}
