using Playground.Load.Figures;

namespace Playground.Load.Clients;

/// <summary>What students have seen. Thread-safe.</summary>
internal sealed class LabFigures
{
    private long _runs;
    private long _delivered;
    private string? _problem;

    /// <summary>From the event to the student.</summary>
    public Latencies Events { get; } = new();

    public Latencies Pages { get; } = new();

    public Latencies Starts { get; } = new();

    public Latencies Checks { get; } = new();

    public Latencies States { get; } = new();

    public Latencies Explorations { get; } = new();

    public Answers Refusals { get; } = new();

    /// <summary>Whether everybody got every event of every run.</summary>
    public bool IsComplete => _problem is null;

    public void Watched(Viewer viewer)
    {
        Interlocked.Increment(ref _runs);
        Interlocked.Add(ref _delivered, viewer.Events);
        if (viewer.Problem is not null)
            _problem = viewer.Problem;
    }

    public void Print(ServerUsage usage)
    {
        Report.Line("runs watched to the end", $"{_runs:n0}, with {_delivered:n0} events, {_delivered / usage.Elapsed.TotalSeconds:n0} a second");
        Report.Line("event → student", Events);
        Report.Line("start of a run", Starts);
        Report.Line("check", Checks);
        Report.Line("state", States);
        Report.Line("exploration", Explorations);
        Report.Line(usage);
        Report.Line("refused", $"{Refusals}");
        Report.Line("everybody got every event", $"{(IsComplete ? "yes" : $"NO: {_problem}")}");
    }
}
