using System.Diagnostics.CodeAnalysis;
using Playground.Timelines.Encoding;

namespace Playground.Timelines.Log;

/// <summary>One reader's place in a log. Cheap; each reader has its own, which only one thread at a time may use.</summary>
public sealed class TimelineCursor
{
    private readonly TimelineLog _log;
    private int _index;

    internal TimelineCursor(TimelineLog log, long sequence)
    {
        _log = log;
        _index = log.IndexOf(sequence);
        NamesBefore = log.NamesBefore(_index);
    }

    /// <summary>How many names the batches before the cursor's first one have brought: what a late reader must be told first.</summary>
    public int NamesBefore { get; }

    /// <summary>Whether the timeline has ended and everything was read.</summary>
    public bool IsAtEnd => _log.IsComplete && _index == _log.BatchCount;

    /// <summary>Takes the next batch if there is one.</summary>
    public bool TryRead([NotNullWhen(true)] out TimelineBatch? batch)
    {
        batch = _index < _log.BatchCount ? _log.BatchAt(_index++) : null;
        return batch is not null;
    }

    /// <summary>Waits until there is a batch to take (true) or the timeline has ended (false).</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async ValueTask<bool> WaitAsync(CancellationToken cancellation)
    {
        while (true)
        {
            // The signal is fetched before looking, so that a change in between is not missed.
            var change = _log.NextChange;
            if (_index < _log.BatchCount)
                return true;
            if (_log.IsComplete)
                return _index < _log.BatchCount;
            await change.WaitAsync(cancellation).ConfigureAwait(false);
        }
    }
}
