using Playground.Exploration;
using Playground.Exploration.Results;
using Playground.Programs.Running;

namespace Playground.Server.Tests.Explorations;

/// <summary>A search that goes on until the test says what it finds, or until it is stopped.</summary>
internal sealed class SearchCall
{
    private readonly TaskCompletionSource<ExplorationResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IProgress<ExplorationProgress> _progress;

    public SearchCall(CompiledProgram program, ExplorationOptions options, IProgress<ExplorationProgress> progress, CancellationToken stop)
    {
        (Program, Options, _progress) = (program, options, progress);
        stop.Register(() =>
        {
            if (IsInterrupted)
                _result.TrySetCanceled(stop);
            else
                _result.TrySetResult(Found.Some(ExplorationBound.Stopped));
        });
    }

    public CompiledProgram Program { get; }

    public ExplorationOptions Options { get; }

    /// <summary>Whether to be stopped interrupts it in the middle of a step, so that it finds nothing.</summary>
    public bool IsInterrupted { get; set; }

    /// <summary>The thread that searches.</summary>
    public Thread Thread { get; } = Thread.CurrentThread;

    public ExplorationResult Result => _result.Task.GetAwaiter().GetResult();

    public void Report(long states, long frontier = 1) =>
        _progress.Report(new ExplorationProgress(states, 2 * states, frontier, TimeSpan.FromSeconds(2)));

    public void Find(ExplorationResult result) => Assert.True(_result.TrySetResult(result));

    public void Fail(Exception exception) => Assert.True(_result.TrySetException(exception));
}
