using Playground.Load.Clients;
using Playground.Load.Figures;
using Playground.Load.Server;

namespace Playground.Load.Scenarios;

/// <summary>A flood: students learn, first by themselves, then beside one client that sends as fast as it can.</summary>
internal static class FloodLoad
{
    private const int DefaultStudents = 20;
    private const int DefaultSeconds = 30;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);

    /// <returns>Whether everybody else got every event.</returns>
    public static async Task<bool> RunAsync(LoadOptions options)
    {
        await using var server = await LoadedServer.StartAsync(options);
        var students = options.Clients ?? DefaultStudents;
        var time = TimeSpan.FromSeconds(options.Seconds ?? DefaultSeconds);
        await Lesson.HoldAsync(server, options, students, WarmUp, isTyping: true);

        Report.Title($"{students} students by themselves for {time.TotalSeconds:0} s");
        var calm = await Lesson.HoldAsync(server, options, students, time, isTyping: true);
        calm.Print();

        Report.Title("The same beside one client that sends as fast as it can");
        Lesson flooded;
        await using (await FloodProcess.StartAsync(server.Address))
            flooded = await Lesson.HoldAsync(server, options, students, time, isTyping: true);
        flooded.Print();

        Report.Title("p99 with the flood, × without");
        Compare("event → student", figures => figures.Events);
        Compare("start of a run", figures => figures.Starts);
        Compare("check", figures => figures.Checks);
        Compare("state", figures => figures.States);
        Compare("exploration", figures => figures.Explorations);
        return calm.Figures.IsComplete && flooded.Figures.IsComplete;

        void Compare(string what, Func<LabFigures, Latencies> latencies) => Report.Line(
            what, $"{latencies(flooded.Figures).PercentileMs(0.99) / latencies(calm.Figures).PercentileMs(0.99):n2}");
    }
}
