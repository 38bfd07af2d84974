using Microsoft.AspNetCore.SignalR.Client;

namespace Playground.Load.Clients;

/// <summary>
/// Somebody at a page of his own: starts scenarios and programs and watches them to the end, has programs checked, steps through them and
/// explores them, and thinks in between. The same number does the same things in the same order.
/// </summary>
internal sealed class Student(ClientAddress address, int number, LabFigures figures)
{
    private const double ShortestThought = 0.5;
    private const double LongestThought = 3;

    private static readonly string[] Scenarios =
    [
        "shared-counter", "check-then-act", "deadlock", "dining-philosophers", "producer-consumer", "semaphore",
        "condition-variable", "readers-writer", "barrier", "downloads",
    ];

    private readonly Random _random = new(number);
    private readonly Requester _requester = new(address.Http, figures.Refusals);

    /// <summary>Goes on until the time is up, and takes what was begun to its end.</summary>
    public async Task LearnAsync(CancellationToken timeUp)
    {
        await using var connection = address.NewHubConnection();
        await connection.StartAsync(CancellationToken.None);
        await _requester.GetAsync("/api/scenarios", figures.Pages, CancellationToken.None);
        try
        {
            while (true)
            {
                await Task.Delay(TimeSpan.FromSeconds(ShortestThought + (_random.NextDouble() * (LongestThought - ShortestThought))), timeUp);
                await DoSomethingAsync(connection);
            }
        }
        catch (OperationCanceledException) when (timeUp.IsCancellationRequested)
        {
            // The lesson is over.
        }
    }

    private Task DoSomethingAsync(HubConnection connection)
    {
        // A number of its own makes each program one that nobody has asked for before.
        var program = StudentProgram.Numbered(_random.Next());
        return _random.Next(10) switch
        {
            < 4 => WatchAsync(connection, new { scenario = Scenarios[_random.Next(Scenarios.Length)], parameters = new { } }),
            < 6 => WatchAsync(connection, new { program = new { source = program, gil = false } }),
            < 8 => _requester.PostAsync("/api/programs/check", new { source = program }, figures.Checks, CancellationToken.None),
            8 => _requester.PostAsync("/api/programs/state", new { source = program, schedule = "A12B3" }, figures.States, CancellationToken.None),
            _ => _requester.PostAsync(
                "/api/explorations", new { program = new { source = program } }, figures.Explorations, CancellationToken.None, prefer: "wait=60"),
        };
    }

    private async Task WatchAsync(HubConnection connection, object run)
    {
        if (await _requester.StartRunAsync(run, CancellationToken.None, figures.Starts) is not { } id)
            return;
        var viewer = new Viewer(connection, figures.Events);
        await viewer.WatchAsync(id, CancellationToken.None);
        figures.Watched(viewer);
    }
}
