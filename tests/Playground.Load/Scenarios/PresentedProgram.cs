using System.Globalization;

namespace Playground.Load.Scenarios;

/// <summary>The program that a class watches: four threads that add under a lock, then sleep, again and again.</summary>
internal static class PresentedProgram
{
    private const int Threads = 4;

    /// <summary>Of one addition: a request for the lock, its acquisition and release, a read and a write, and what comes of waiting.</summary>
    private const int EventsPerAddition = 7;

    /// <summary>How often a second a thread adds before it sleeps.</summary>
    private const int RoundsPerSecond = 50;

    /// <summary>A program that records about so many events in about that time.</summary>
    public static string Of(int events, TimeSpan time)
    {
        var rounds = (int)(time.TotalSeconds * RoundsPerSecond);
        return Of(rounds, events / (Threads * EventsPerAddition * rounds), sleep: 1.0 / RoundsPerSecond);
    }

    /// <summary>A program that records about so many events as fast as it can.</summary>
    public static string AtOnce(int events) => Of(rounds: 1, events / (Threads * EventsPerAddition), sleep: 0);

    // Begins late, so that everybody watches before something happens: what a latecomer catches up on was not on its way.
    private static string Of(int rounds, int additions, double sleep) => string.Create(CultureInfo.InvariantCulture, $"""
        import threading, time

        lock = threading.Lock()
        counter = 0

        def work():
            global counter
            for _ in range({rounds}):
                for _ in range({Math.Max(1, additions)}):
                    with lock:
                        counter += 1
                time.sleep({sleep})

        time.sleep(3)
        threads = [threading.Thread(target=work) for _ in range({Threads})]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        """);
}
