using System.Globalization;

namespace Playground.Load;

/// <summary>What the command line asks for.</summary>
internal sealed record LoadOptions
{
    public const string Usage = """
        Usage: dotnet run -c Release --project tests/Playground.Load -- class|lab|flood [options] [-- settings of the server]
          --url http://…     a server that runs already; without it one is started, with a database of its own
          --server DIR       where the server that is started lies (dotnet publish); by default the one built with the tool
          --seconds N        how long: class 20 (at most 50), lab 300, flood 30 without and 30 with it
          --clients N        viewers of the class (200), students of the lab (60) and beside the flood (20)
          --slow N           viewers of the class that take a second for each update (0)
          --events N         events of the class's run (100000)
          --burst            the class's run records its events as fast as it can
          --one-address      all clients come from one address, as behind a router
        """;

    public required string Scenario { get; init; }

    public Uri? Url { get; init; }

    public string ServerDirectory { get; init; } = AppContext.BaseDirectory;

    public int? Seconds { get; init; }

    public int? Clients { get; init; }

    public int Slow { get; init; }

    public int Events { get; init; } = 100_000;

    public bool Burst { get; init; }

    public bool OneAddress { get; init; }

    /// <summary>Arguments for the server that is started.</summary>
    public IReadOnlyList<string> ServerSettings { get; init; } = [];

    /// <summary>Reads the command line.</summary>
    /// <exception cref="ArgumentException">Something in it is not understood; the message says what.</exception>
    public static LoadOptions Parse(IReadOnlyList<string> arguments)
    {
        if (arguments.Count == 0)
            throw new ArgumentException("Which scenario?");
        var options = new LoadOptions { Scenario = arguments[0] };
        for (var i = 1; i < arguments.Count; i++)
        {
            options = arguments[i] switch
            {
                "--burst" => options with { Burst = true },
                "--one-address" => options with { OneAddress = true },
                "--url" => options with { Url = new Uri(Next()) },
                "--server" => options with { ServerDirectory = Next() },
                "--seconds" => options with { Seconds = Number() },
                "--clients" => options with { Clients = Number() },
                "--slow" => options with { Slow = Number() },
                "--events" => options with { Events = Number() },
                "--" => options with { ServerSettings = [.. arguments.Skip(i + 1)] },
                var unknown => throw new ArgumentException($"There is no option {unknown}."),
            };
            if (arguments[i] == "--")
                break;

            string Next() => ++i < arguments.Count ? arguments[i] : throw new ArgumentException($"{arguments[i - 1]} needs a value.");
            int Number() => int.TryParse(Next(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                ? number
                : throw new ArgumentException($"{arguments[i - 1]} needs a whole number, not {arguments[i]}.");
        }

        return options;
    }
}
