using System.Runtime.CompilerServices;
using Playground.Server.Runs;
using Playground.Timelines.Encoding;
using Playground.Timelines.Log;

namespace Playground.Server.Streaming;

/// <summary>A run's timeline as one viewer gets it: from where it asks to the end, as fast as it can take it.</summary>
internal sealed class TimelineStream(Run run, long from, CreditWindow window)
{
    /// <summary>Bytes of batches in one update; the last batch may go beyond. Enough to catch up fast, little enough to stay smooth.</summary>
    private const int UpdateBytes = 64 * 1024;

    private readonly TimelineCursor _cursor = run.Log.ReadFrom(from);
    private RunSnapshot? _shown;
    private long _next = from;

    /// <summary>The updates, the last of which says that the run has ended.</summary>
    public async IAsyncEnumerable<TimelineUpdate> UpdatesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        yield return First();
        while (true)
        {
            // Fetched before looking, so that a change in between is not missed.
            var change = run.Log.NextChange;
            cancellation.ThrowIfCancellationRequested();
            var snapshot = run.Snapshot;
            var batches = TakeBatches();
            if (batches.Count > 0)
            {
                window.Sent(_next);
                yield return new TimelineUpdate(_next, batches, Run: null);
                await window.WaitForRoomAsync(cancellation);
            }
            else if (snapshot != _shown)
            {
                yield return new TimelineUpdate(_next, [], Show(snapshot));
            }
            else if (snapshot.HasEnded)
            {
                yield break;
            }
            else
            {
                await change.WaitAsync(cancellation);
            }
        }
    }

    /// <summary>The run, and the names that events before the first one sent have brought.</summary>
    private TimelineUpdate First()
    {
        var names = run.Log.Names.Range(0, _cursor.NamesBefore);
        var batches = names.IsEmpty ? Array.Empty<byte[]>() : [new BatchEncoder().Encode(_next, names, []).Data];
        if (batches.Length > 0)
            window.Sent(_next);
        return new TimelineUpdate(_next, batches, Show(run.Snapshot));
    }

    private List<byte[]> TakeBatches()
    {
        var batches = new List<byte[]>();
        var bytes = 0;
        while (bytes < UpdateBytes && _cursor.TryRead(out var batch))
        {
            batches.Add(batch.Data);
            bytes += batch.Data.Length;
            _next = Math.Max(_next, batch.NextSequence);
        }

        return batches;
    }

    private string Show(RunSnapshot snapshot)
    {
        _shown = snapshot;
        return run.ToJson(snapshot);
    }
}
