using System.Diagnostics;
using System.Globalization;
using Playground.Threading.Threads;
using Playground.Timelines.Events;

namespace Playground.Threading.Processes;

/// <summary>
/// A real process that runs a part of a scenario. Its threads have lanes too, on which stands what they report, as soon as it is read.
/// It belongs to the thread that started it, and is killed when the run is stopped.
/// </summary>
public sealed class ProbedProcess : IDisposable
{
    private readonly Process _process;
    private readonly ReportedThreads _threads;
    private readonly CancellationTokenRegistration _killing;
    private readonly Dictionary<string, double> _results = new(StringComparer.Ordinal);
    private readonly int _id;

    internal ProbedProcess(ThreadGroup group, int id, string name, Process process)
    {
        _id = id;
        _process = process;
        _threads = new ReportedThreads(group, name);
        Name = name;
        _killing = group.Stopping.Register(Kill);
    }

    /// <summary>What people call it.</summary>
    public string Name { get; }

    /// <summary>The figures that it has reported so far.</summary>
    public IReadOnlyDictionary<string, double> Results => _results;

    /// <summary>Waits until the process stands ready for its order.</summary>
    /// <exception cref="InvalidOperationException">It has ended instead.</exception>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public void WaitUntilReady()
    {
        while (NextReport() is { } report)
        {
            if (report[0] == "ready")
                return;
        }

        throw new InvalidOperationException($"{Name} ended before it was ready.");
    }

    /// <summary>Gives the order to begin.</summary>
    public void Go()
    {
        try
        {
            _process.StandardInput.WriteLine("go");
            _process.StandardInput.Flush();
        }
        catch (IOException)
        {
            // It is gone; whoever waits for it will see.
        }
    }

    /// <summary>Waits until the process has ended.</summary>
    /// <returns>Its exit code.</returns>
    /// <exception cref="ThreadInterruptedException">The run is being stopped.</exception>
    public int Wait()
    {
        var me = ProbedThread.Current;
        me.ThrowIfStopping();
        if (_id != 0)
            me.Record(EventKind.ProcessWaitRequested, _id);
        while (NextReport() is not null)
        {
        }

        _process.WaitForExit();
        _threads.EndAll();
        if (_id != 0)
            me.Record(EventKind.ProcessEnded, _id, _process.ExitCode);
        return _process.ExitCode;
    }

    /// <summary>Ends the process if it still lives.</summary>
    public void Dispose()
    {
        _killing.Dispose();
        Kill();
        _process.Dispose();
    }

    /// <summary>Reads the next report and writes on the lanes what it says; null after the last.</summary>
    private string[]? NextReport()
    {
        var line = _process.StandardOutput.ReadLine();
        ProbedThread.Current.ThrowIfStopping();
        if (line is null)
            return null;
        var report = line.Split('\t');
        if (report is ["result", var name, var value])
            _results[name] = double.Parse(value, CultureInfo.InvariantCulture);
        else
            _threads.Apply(report);
        return report;
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended already.
        }
    }
}
