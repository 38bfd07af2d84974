using Playground.Load.Clients;
using Playground.Load.Figures;

namespace Playground.Load.Scenarios;

/// <summary>What came of one run that a class watched.</summary>
internal sealed record Presentation(List<Viewer> Viewers, Latencies Events, Latencies Requests, Answers Refusals, ServerUsage Usage)
{
    /// <summary>Whether all saw the same, and that without a gap from the first event to the last.</summary>
    public bool IsComplete => Viewers.TrueForAll(viewer => viewer.Problem is null && viewer.Content == Viewers[0].Content);

    public void Print()
    {
        var run = Viewers[0].Run!;
        var delivered = Viewers.Sum(viewer => viewer.Events);
        var seconds = run.DurationMs!.Value / 1000;
        Report.Line("run", $"{run.EventCount:n0} events in {seconds:n1} s, {run.Status}");
        Report.Line("delivered", $"{delivered:n0} events, {delivered / seconds:n0} a second of the run");
        Report.Line("event → viewer", Events);
        Report.Line("other requests", Requests);
        Report.Line(Usage);
        Report.Line("of it per delivered event", $"{Usage.ProcessorTime.TotalNanoseconds / delivered:n0} ns");
        Report.Line("refused", $"{Refusals}");
        Report.Line("every viewer got every event", $"{(IsComplete ? "yes" : "NO")}");
        foreach (var problem in Viewers.Select(viewer => viewer.Problem).OfType<string>().Distinct())
            Report.Line("", $"{problem}");
    }
}
