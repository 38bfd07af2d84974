using System.Collections.Frozen;

namespace Playground.Programs.Syntax.Checks;

/// <summary>The modules that a program can import, and what they have.</summary>
internal static class Modules
{
    private static readonly FrozenDictionary<string, string[]> All = new Dictionary<string, string[]>
    {
        ["threading"] =
        [
            "Thread", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Event", "Condition", "Barrier", "BrokenBarrierError",
            "Timer", "local", "current_thread", "main_thread", "active_count", "enumerate", "get_ident", "ThreadError",
        ],
        ["queue"] = ["Queue", "LifoQueue", "PriorityQueue", "Empty", "Full"],
        ["time"] = ["sleep", "time", "monotonic", "perf_counter"],
        ["random"] = ["seed", "random", "randint", "randrange", "uniform", "choice", "shuffle", "sample"],
        ["concurrent.futures"] =
        [
            "ThreadPoolExecutor", "Executor", "Future", "wait", "as_completed", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED",
            "TimeoutError", "CancelledError", "InvalidStateError",
        ],
        ["concurrent"] = ["futures"],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Those that people import, in the order in which they are told of them.</summary>
    public static IReadOnlyList<string> Importable { get; } = ["threading", "queue", "time", "random", "concurrent.futures"];

    /// <summary>Whether it can be imported, or is a part of what can.</summary>
    public static bool Has(string module) => All.ContainsKey(module);

    /// <summary>The names of a module that <see cref="Has(string)"/> knows.</summary>
    public static IReadOnlyList<string> NamesOf(string module) => All[module];
}
