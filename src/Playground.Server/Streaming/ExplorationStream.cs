using System.Runtime.CompilerServices;
using System.Text.Json;
using Playground.Server.Explorations;
using Playground.Server.Hosting;

namespace Playground.Server.Streaming;

/// <summary>
/// An exploration as one viewer sees it: what is known when it is ready for it, a few times a second, and the end. A slow viewer misses
/// what was in between; the search knows nothing of any.
/// </summary>
internal sealed class ExplorationStream(ProgramExploration exploration, TimeProvider time)
{
    /// <summary>How often progress is looked at.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250);

    /// <summary>The updates, the last of which says that the exploration has ended.</summary>
    public async IAsyncEnumerable<ExplorationUpdate> UpdatesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        ExplorationSnapshot? shown = null;
        while (true)
        {
            // Fetched before looking, so that a change in between is not missed.
            var change = exploration.NextChange;
            cancellation.ThrowIfCancellationRequested();
            var current = exploration.Current;
            if (current != shown)
                yield return new ExplorationUpdate(JsonSerializer.Serialize(current, PlaygroundJson.Options));
            if (current.HasEnded)
                yield break;
            shown = current;
            await Task.WhenAny(change, Task.Delay(Interval, time, cancellation));
        }
    }
}
