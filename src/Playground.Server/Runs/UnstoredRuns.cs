namespace Playground.Server.Runs;

/// <summary>Runs that have ended and that the store has not taken: they are tried again until it does. Thread-safe.</summary>
internal sealed partial class UnstoredRuns(RunDirectory directory, TimeProvider time, ILogger<UnstoredRuns> logger) : BackgroundService
{
    /// <summary>Memory for their timelines, in bytes; past it the oldest are given up.</summary>
    private const long MostBytes = 64 * 1024 * 1024;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private readonly List<Entry> _waiting = [];
    private Task _trying = Task.CompletedTask;

    /// <summary>How many there are.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
                return _waiting.Count;
        }
    }

    /// <summary>Adds a run.</summary>
    /// <param name="run">The run, which will show that it is not stored.</param>
    /// <param name="outcome">How it ended.</param>
    /// <param name="timeline">How far it has come into the store.</param>
    public void Add(Run run, RunSnapshot outcome, StoredTimeline timeline)
    {
        directory.KeepUnstored(run);
        var lost = new List<Entry>();
        lock (_lock)
        {
            _waiting.Add(new Entry(run, outcome, timeline));
            while (_waiting.Count > 1 && _waiting.Sum(entry => entry.Run.Log.ByteCount) > MostBytes)
            {
                lost.Add(_waiting[0]);
                _waiting.RemoveAt(0);
            }
        }

        foreach (var entry in lost)
        {
            LogLost(null, entry.Run.Id);
            directory.Release(entry.Run);
        }
    }

    /// <summary>Tries each of them that is shown as ended, until the store refuses one; or joins those who just do.</summary>
    internal Task TryAllAsync()
    {
        lock (_lock)
            return _trying.IsCompleted ? _trying = Task.Run(TryEachAsync) : _trying;
    }

    private async Task TryEachAsync()
    {
        foreach (var entry in Shown())
        {
            try
            {
                await entry.Timeline.CompleteAsync(entry.Outcome);
                LogStored(entry.Run.Id);
                entry.Run.Change(_ => entry.Outcome);
            }
            catch (Exception exception) when (exception is KeyNotFoundException or ArgumentException)
            {
                // There is no such run any more: it was deleted, or the file is another one now.
                if (directory.FindRecent(entry.Run.Id) is not null)
                    LogLost(exception, entry.Run.Id);
            }
            catch (Exception)
            {
                // Why has been logged when it was tried first.
                return;
            }

            Remove(entry);
        }
    }

    /// <inheritdoc/>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        try
        {
            await TryAllAsync().WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            // There is no time left for them.
        }

        foreach (var entry in Shown())
            LogLost(null, entry.Run.Id);
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await TryAllAsync();
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops.
        }
    }

    private Entry[] Shown()
    {
        lock (_lock)
            return [.. _waiting.Where(entry => entry.Run.Snapshot.HasEnded)];
    }

    private void Remove(Entry entry)
    {
        lock (_lock)
            _waiting.Remove(entry);
        directory.Release(entry.Run);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Run {RunId} is stored now.")]
    private partial void LogStored(string runId);

    [LoggerMessage(Level = LogLevel.Error, Message = "Run {RunId} could not be stored and will be lost with this process.")]
    private partial void LogLost(Exception? exception, string runId);

    /// <summary>A run that waits.</summary>
    private sealed record Entry(Run Run, RunSnapshot Outcome, StoredTimeline Timeline);
}
