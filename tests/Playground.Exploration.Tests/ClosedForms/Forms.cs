using System.Globalization;

namespace Playground.Exploration.Tests.ClosedForms;

/// <summary>Programs of a simple form, of any size.</summary>
internal static class Forms
{
    /// <summary>Threads that add 1 to one counter, without a lock.</summary>
    public static string Increments(int threads, int times) => Threads(
        threads,
        "counter = 0",
        $"""
        def work():
            global counter
            for _ in range({times}):
                counter += 1
        """);

    /// <summary>Threads that write to a variable of their own so often.</summary>
    public static string Independent(int threads, int steps) =>
        Setup(threads, [.. Enumerable.Range(0, threads).Select(i => $"x{i} = 0")], i => Writes(i, steps, ""));

    /// <summary>The same, with a first step for which all wait until they have been started: to go through an open gate.</summary>
    public static string IndependentAtOnce(int threads, int steps) =>
        Setup(threads, ["gate = threading.Semaphore(0)", .. Enumerable.Range(0, threads).Select(i => $"x{i} = 0")], i => Writes(i, steps - 1, "    gate.acquire()\n"))
        + $"\ngate.release({threads})";

    /// <summary>Threads that note that they have been there, under a lock.</summary>
    public static string Locked(int threads) => Setup(
        threads,
        ["order = []", "lock = threading.Lock()"],
        i => $"def work{i}():\n    with lock:\n        order.append({i})");

    private static string Writes(int thread, int count, string first) =>
        $"def work{thread}():\n    global x{thread}\n{first}"
        + string.Join('\n', Enumerable.Range(1, count).Select(value => string.Create(CultureInfo.InvariantCulture, $"    x{thread} = {value}")));

    private static string Setup(int threads, IEnumerable<string> variables, Func<int, string> body) => string.Join('\n', [
        "import threading",
        .. variables,
        .. Enumerable.Range(0, threads).Select(body),
        .. Enumerable.Range(0, threads).Select(i => $"t{i} = threading.Thread(target=work{i})"),
        .. Enumerable.Range(0, threads).Select(i => $"t{i}.start()")]);

    private static string Threads(int count, string variables, string work) => string.Join('\n', [
        "import threading",
        variables,
        work,
        .. Enumerable.Range(0, count).Select(i => $"t{i} = threading.Thread(target=work)"),
        .. Enumerable.Range(0, count).Select(i => $"t{i}.start()")]);
}
