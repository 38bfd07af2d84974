namespace Playground.Server.Explorations;

/// <summary>One exploration of a program, live or ended, and what is known of it. Thread-safe.</summary>
public sealed class ProgramExploration
{
    private readonly Lock _changing = new();
    private readonly SearchProgress _progress;
    private ExplorationSnapshot _snapshot;
    private TaskCompletionSource _change = NewChange();

    internal ProgramExploration(ExplorationSnapshot snapshot, string source, string client, SearchProgress progress) =>
        (_snapshot, Source, Client, _progress) = (snapshot, source, client, progress);

    /// <summary>32 lower-case hexadecimal digits.</summary>
    public string Id => _snapshot.Id;

    /// <summary>The program's text.</summary>
    public string Source { get; }

    /// <summary>What is known now; the program's text is not in it.</summary>
    public ExplorationSnapshot Current
    {
        get
        {
            var snapshot = Volatile.Read(ref _snapshot);
            return snapshot.HasEnded ? snapshot : snapshot with { Progress = _progress.Latest };
        }
    }

    /// <summary>Ends when something other than the progress changes next.</summary>
    public Task NextChange => Volatile.Read(ref _change).Task;

    /// <summary>Who asked for it, as limits count clients.</summary>
    internal string Client { get; }

    /// <summary>Waits until it is over, but not longer than the time given.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task WaitForEndAsync(TimeSpan atMost, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(atMost, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            while (true)
            {
                var change = NextChange;
                if (Current.HasEnded)
                    return;
                await change.WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            // The time is up: the caller shows the exploration as it is.
        }
    }

    /// <summary>Replaces what is known, and wakes those who wait for a change.</summary>
    internal void Change(Func<ExplorationSnapshot, ExplorationSnapshot> change)
    {
        TaskCompletionSource changed;
        lock (_changing)
        {
            Volatile.Write(ref _snapshot, change(Current));
            changed = _change;
            Volatile.Write(ref _change, NewChange());
        }

        changed.SetResult();
    }

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
