using System.Text.Json;
using Microsoft.AspNetCore.SignalR.Client;
using Playground.Server.Hosting;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Encoding;
using Playground.Timelines.Log;

namespace Playground.Server.Tests.Streaming;

/// <summary>Somebody who watches a run: takes updates, over as many connections as it needs, and drops what it already has.</summary>
internal sealed class Viewer
{
    private readonly Dictionary<int, string> _names = [];
    private readonly string _id;
    private long _expected;

    public Viewer(string id, long from = 0)
    {
        _id = id;
        Next = _expected = from;
    }

    /// <summary>What to resume from.</summary>
    public long Next { get; private set; }

    /// <summary>Everything it has seen, each event once.</summary>
    public List<SequencedEvent> Events { get; } = [];

    /// <summary>The batches with events as they came.</summary>
    public List<byte[]> Batches { get; } = [];

    /// <summary>The run as it was shown, each time it was.</summary>
    public List<RunSnapshot> Shown { get; } = [];

    public IEnumerable<EventLine> Lines => Events.Select(e => EventLine.Of(e, id => _names.GetValueOrDefault(id)));

    /// <summary>Takes an update.</summary>
    public void Take(ReceivedUpdate update)
    {
        foreach (var batch in update.Batches)
            Take(batch);
        Next = update.Next;
        if (update.Run is not null)
            Shown.Add(JsonSerializer.Deserialize<RunSnapshot>(update.Run, PlaygroundJson.Options)!);
    }

    /// <summary>Watches to the end, or until a number of updates has come.</summary>
    public async Task WatchAsync(HubConnection connection, int updates = int.MaxValue, Func<int, Task>? afterUpdate = null)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var count = 0;
        await foreach (var update in connection.WatchAsync(_id, Next, enough.Token))
        {
            Take(update);
            if (afterUpdate is not null)
                await afterUpdate(count);
            await connection.AcknowledgeAsync(_id, Next);
            if (++count == updates)
                break;
        }
    }

    private void Take(byte[] batch)
    {
        var decoder = new BatchDecoder(batch);
        foreach (var name in decoder.ReadNames())
            _names[name.Id] = name.Text;
        if (decoder.EventCount == 0)
            return;
        Batches.Add(batch);
        var events = decoder.ReadEvents();
        for (var i = 0; i < events.Length; i++)
        {
            if (decoder.FirstSequence + i < _expected)
                continue;
            Events.Add(new SequencedEvent(decoder.FirstSequence + i, events[i]));
            _expected = decoder.FirstSequence + i + 1;
        }
    }
}
