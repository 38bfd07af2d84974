using System.Diagnostics;
using Playground.Threading.Io;
using Playground.Threading.Processes;
using Playground.Threading.Threads;

namespace Playground.Scenarios.Scaling;

/// <summary>A process that does the portions of one worker, one after the other. It belongs to the thread that started it.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private readonly ProbedProcess _process;
    private readonly ProbedTransfer _answers;

    /// <summary>Starts the process and waits until it stands ready.</summary>
    /// <param name="threads">The threads of the run.</param>
    /// <param name="name">What people call the process.</param>
    /// <param name="portions">All that it will have to do, in that order.</param>
    /// <param name="waitMs">How long each wait of a portion is, in ms.</param>
    public WorkerProcess(ThreadGroup threads, string name, IEnumerable<Portion> portions, int waitMs)
    {
        var started = Stopwatch.GetTimestamp();
        _process = threads.StartProcess(name, ["primes", .. portions.SelectMany(portion => portion.ToArguments(waitMs))]);
        _answers = threads.Transfer($"answers of {name}", 0);
        Ask(() => { });
        StartUpMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    /// <summary>How long it took until it stood ready, in ms.</summary>
    public double StartUpMs { get; }

    /// <summary>Lets it do its next portion, and waits until that is done.</summary>
    public PortionDone DoNext()
    {
        Ask(_process.Go);
        var results = _process.Results;
        return new PortionDone((long)results["started"], (long)results["ended"], (int)results["primes"]);
    }

    /// <summary>Waits until it has ended by itself.</summary>
    /// <returns>Its exit code.</returns>
    public int WaitForExit() => _process.Wait();

    /// <inheritdoc/>
    public void Dispose() => _process.Dispose();

    /// <summary>Its thread stands in a read of the process's answer meanwhile, which is input and output as any other.</summary>
    private void Ask(Action order)
    {
        _answers.Start();
        order();
        _process.WaitUntilReady();
        _answers.Complete();
    }
}
