using Playground.Load.Figures;
using Playground.Load.Server;

namespace Playground.Load.Scenarios;

/// <summary>A lab: each student runs, steps and explores what he likes.</summary>
internal static class LabLoad
{
    private const int DefaultStudents = 60;
    private const int DefaultSeconds = 300;

    /// <returns>Whether everybody got every event of every run.</returns>
    public static async Task<bool> RunAsync(LoadOptions options)
    {
        await using var server = await LoadedServer.StartAsync(options);
        var students = options.Clients ?? DefaultStudents;
        var time = TimeSpan.FromSeconds(options.Seconds ?? DefaultSeconds);
        Report.Title($"A lab: {students} students for {time.TotalSeconds:0} s");
        var lesson = await Lesson.HoldAsync(server, options, students, time);
        lesson.Print();
        return lesson.Figures.IsComplete;
    }
}
