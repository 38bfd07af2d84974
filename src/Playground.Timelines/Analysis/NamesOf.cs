using Playground.Timelines.Events;

namespace Playground.Timelines.Analysis;

/// <summary>What people call the threads and subjects of events.</summary>
internal static class NamesOf
{
    /// <summary>The name's text, or "#7" for an id that was never declared.</summary>
    public static string Text(this NameTable names, int id) => names.Find(id)?.Text ?? $"#{id}";

    /// <summary>All names of one kind in order of declaration.</summary>
    public static IEnumerable<TimelineName> OfKind(this NameTable names, NameKind kind)
    {
        var count = names.Count;
        for (var id = 1; id <= count; id++)
        {
            if (names[id] is { } name && name.Kind == kind)
                yield return name;
        }
    }
}
