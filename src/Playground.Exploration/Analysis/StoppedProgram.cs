using System.Globalization;
using Playground.Programs.Running;

namespace Playground.Exploration.Analysis;

/// <summary>Puts into words where threads stand that can't go on.</summary>
/// <param name="threads">All threads, in the order of their letters.</param>
internal sealed class StoppedProgram(IReadOnlyList<ProgramThreadState> threads)
{
    /// <summary>Those that wait: of a ring in its order, else by their letters.</summary>
    public IReadOnlyList<ProgramThreadState> Waiting => Ring() ?? [.. threads.Where(thread => thread.WaitsFor is not null)];

    /// <summary>"A waits for b held by B, and B waits for a held by A".</summary>
    public string Words => string.Join(", and ", Waiting.Select(Describe));

    /// <summary>Threads of which each waits for what the next holds, and the last for what the first does; null if there are none.</summary>
    public IReadOnlyList<ProgramThreadState>? Ring()
    {
        foreach (var first in threads)
        {
            var ring = new List<ProgramThreadState>();
            for (var thread = first; thread is not null && !ring.Contains(thread); thread = HolderFor(thread))
            {
                ring.Add(thread);
                if (HolderFor(thread) == first)
                    return ring;
            }
        }

        return null;
    }

    private ProgramThreadState? HolderFor(ProgramThreadState thread) => thread.WaitsFor?.Holder is { } holder
        ? threads.FirstOrDefault(other => other.Letter == holder)
        : null;

    private static string Describe(ProgramThreadState thread)
    {
        var holder = thread.WaitsFor!.Holder is { } letter ? $" held by {letter}" : "";
        var line = thread.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $" in line {thread.Line}") : "";
        return $"{thread.Letter} waits for {thread.WaitsFor.Text}{holder}{line}";
    }
}
