using Playground.Load.Clients;
using Playground.Load.Figures;
using Playground.Load.Server;

namespace Playground.Load.Scenarios;

/// <summary>Some students for some time, and what they saw.</summary>
internal sealed record Lesson(LabFigures Figures, ServerUsage Usage)
{
    /// <summary>Holds one.</summary>
    /// <param name="server">Where.</param>
    /// <param name="options">How the students come there.</param>
    /// <param name="students">How many there are.</param>
    /// <param name="time">For how long.</param>
    /// <param name="isTyping">Whether they type meanwhile.</param>
    public static async Task<Lesson> HoldAsync(LoadedServer server, LoadOptions options, int students, TimeSpan time, bool isTyping = false)
    {
        var figures = new LabFigures();
        var addresses = Enumerable.Range(1, students).Select(number => new ClientAddress(server.Address, options.OneAddress ? 0 : number)).ToList();
        await using var meter = await UsageMeter.StartAsync(server.Address);
        using (var timeUp = new CancellationTokenSource(time))
        {
            var learning = addresses.Select((address, i) => new Student(address, i, figures).LearnAsync(timeUp.Token));
            var typing = isTyping ? addresses.Select((address, i) => new Typist(address, i, figures).TypeAsync(timeUp.Token)) : [];
            await Task.WhenAll([.. learning, .. typing]);
        }

        addresses.ForEach(address => address.Dispose());
        return new Lesson(figures, await meter.EndAsync());
    }

    public void Print() => Figures.Print(Usage);
}
