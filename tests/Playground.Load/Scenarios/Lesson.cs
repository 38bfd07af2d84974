using Playground.Load.Clients;
using Playground.Load.Figures;
using Playground.Load.Server;

namespace Playground.Load.Scenarios;

/// <summary>Some students for some time, and what they saw.</summary>
internal sealed record Lesson(LabFigures Figures, ServerUsage Usage)
{
    /// <summary>Holds one.</summary>
    public static async Task<Lesson> HoldAsync(LoadedServer server, LoadOptions options, int students, TimeSpan time)
    {
        var figures = new LabFigures();
        var addresses = Enumerable.Range(1, students).Select(number => new ClientAddress(server.Address, options.OneAddress ? 0 : number)).ToList();
        await using var meter = await UsageMeter.StartAsync(server.Address);
        using (var timeUp = new CancellationTokenSource(time))
            await Task.WhenAll(addresses.Select((address, i) => new Student(address, i, figures).LearnAsync(timeUp.Token)));
        addresses.ForEach(address => address.Dispose());
        return new Lesson(figures, await meter.EndAsync());
    }

    public void Print() => Figures.Print(Usage);
}
