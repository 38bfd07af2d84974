namespace Playground.Server.Runs;

/// <summary>A run that is queued or running, and the way to stop it.</summary>
public sealed class LiveRun(Run run, RunPlan plan)
{
    private readonly TaskCompletionSource<string> _stopRequested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The run.</summary>
    public Run Run { get; } = run;

    /// <summary>What is run.</summary>
    public RunPlan Plan { get; } = plan;

    /// <summary>Ends with the reason when the run shall stop.</summary>
    public Task<string> StopRequested => _stopRequested.Task;

    /// <summary>Ends when the run is over and stored, or could not be taken.</summary>
    public Task Completion => _over.Task;

    /// <summary>Whether the store knows the run, so that it may start. Belongs to the scheduler.</summary>
    internal bool IsStored { get; set; }

    /// <summary>Asks the run to stop; the first reason counts.</summary>
    public void RequestStop(string reason) => _stopRequested.TrySetResult(reason);

    internal void Complete() => _over.TrySetResult();
}
