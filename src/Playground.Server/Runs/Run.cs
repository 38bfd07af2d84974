using System.Text.Json;
using Playground.Server.Hosting;
using Playground.Timelines.Log;

namespace Playground.Server.Runs;

/// <summary>One execution of a scenario or a program, live or ended: its timeline, and what is known of it. Thread-safe.</summary>
public sealed class Run
{
    private readonly Lock _changing = new();
    private RunSnapshot _snapshot;

    /// <summary>A run with a timeline.</summary>
    public Run(RunSnapshot snapshot, TimelineLog log)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        _snapshot = snapshot;
        Log = log;
    }

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Id => _snapshot.Id;

    /// <summary>All its events. Readers who wait for more are also woken when the snapshot changes.</summary>
    public TimelineLog Log { get; }

    /// <summary>What is known now. A new object after each change; its event count is that of the last one.</summary>
    public RunSnapshot Snapshot => Volatile.Read(ref _snapshot);

    /// <summary>What is known now, with the events there are now.</summary>
    public RunSnapshot Current => WithEvents(Snapshot);

    /// <summary>The run as JSON text, as REST lists it, when a snapshot was what is known.</summary>
    public string ToJson(RunSnapshot snapshot) => JsonSerializer.Serialize(WithEvents(snapshot).Summary, PlaygroundJson.Options);

    /// <summary>Replaces what is known, and tells the readers.</summary>
    public RunSnapshot Change(Func<RunSnapshot, RunSnapshot> change)
    {
        ArgumentNullException.ThrowIfNull(change);
        RunSnapshot changed;
        lock (_changing)
        {
            changed = change(_snapshot);
            Volatile.Write(ref _snapshot, changed);
        }

        Log.Notify();
        return changed;
    }

    /// <summary>Waits until the run is over, but not longer than the time given.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task WaitForEndAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            while (true)
            {
                var change = Log.NextChange;
                if (Snapshot.HasEnded)
                    return;
                await change.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // The time is up: the caller shows the run as it is.
        }
    }

    private RunSnapshot WithEvents(RunSnapshot snapshot) =>
        snapshot.HasEnded ? snapshot : snapshot with { EventCount = Log.EventCount };
}
