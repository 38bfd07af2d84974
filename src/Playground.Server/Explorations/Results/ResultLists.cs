using Playground.Server.Limits;

namespace Playground.Server.Explorations.Results;

/// <summary>Cuts the lists of a result, so that no answer is huge whatever the program does.</summary>
/// <param name="limits">How long a list may be.</param>
internal sealed class ResultLists(PlaygroundLimits limits)
{
    /// <summary>The first entries of a list, as many as may be shown; one always.</summary>
    public IReadOnlyList<TView> Cut<TEntry, TView>(IReadOnlyList<TEntry> entries, Func<TEntry, TView> show)
        where TView : IListed
    {
        var shown = new List<TView>();
        var characters = 0L;
        foreach (var entry in entries.Take(limits.ExplorationEntries))
        {
            var view = show(entry);
            characters += view.Characters;
            if (shown.Count > 0 && characters > limits.ExplorationCharacters)
                break;
            shown.Add(view);
        }

        return shown;
    }
}
