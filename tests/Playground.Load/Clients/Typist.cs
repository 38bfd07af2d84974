using System.Text.Json;

namespace Playground.Load.Clients;

/// <summary>
/// The same student's page while he types: it has the program checked twice a second, or the state computed, or all interleavings searched. So many that
/// a hundredth of them tells something.
/// </summary>
internal sealed class Typist(ClientAddress address, int number, LabFigures figures)
{
    private const double ShortestPause = 0.3;
    private const double LongestPause = 0.7;

    private readonly Random _random = new(number);
    private readonly Requester _requester = new(address.Http, figures.Refusals);

    /// <summary>Goes on until the time is up.</summary>
    public async Task TypeAsync(CancellationToken timeUp)
    {
        try
        {
            for (var i = number; ; i++)
            {
                await Task.Delay(TimeSpan.FromSeconds(ShortestPause + (_random.NextDouble() * (LongestPause - ShortestPause))), timeUp);
                await AskAsync(i % 3, StudentProgram.Numbered(_random.Next()));
            }
        }
        catch (OperationCanceledException) when (timeUp.IsCancellationRequested)
        {
            // The lesson is over.
        }
    }

    private Task<JsonElement?> AskAsync(int what, string program) => what switch
    {
        0 => _requester.PostAsync("/api/programs/check", new { source = program }, figures.Checks, CancellationToken.None),
        1 => _requester.PostAsync("/api/programs/state", new { source = program, schedule = "A12B3" }, figures.States, CancellationToken.None),
        _ => _requester.PostAsync(
            "/api/explorations", new { program = new { source = program } }, figures.Explorations, CancellationToken.None, prefer: "wait=60"),
    };
}
