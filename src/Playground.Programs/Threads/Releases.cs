using Playground.Programs.Compiling;

namespace Playground.Programs.Threads;

/// <summary>Looks how a program gives locks back.</summary>
internal static class Releases
{
    /// <summary>
    /// Whether some function gives a lock back that it does not take itself. Only then may a lock be given back by a thread that does not
    /// hold it, as Python allows; else who holds it is the one who can.
    /// </summary>
    public static bool MayBeForOthers(FunctionCode code)
    {
        var names = code.Sites.Select(site => site.Name).ToHashSet(StringComparer.Ordinal);
        return (names.Contains("release") && !names.Contains("acquire")) || code.Functions.Any(MayBeForOthers);
    }
}
