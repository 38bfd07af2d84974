using System.Collections.Concurrent;

namespace Playground.Load.Figures;

/// <summary>How often something was answered, by what. Thread-safe.</summary>
internal sealed class Answers
{
    private readonly ConcurrentDictionary<string, int> _counts = new(StringComparer.Ordinal);

    public void Add(string answer) => _counts.AddOrUpdate(answer, 1, (_, count) => count + 1);

    /// <summary>All together.</summary>
    public int Count => _counts.Values.Sum();

    public override string ToString() => _counts.IsEmpty
        ? "none"
        : string.Join(", ", _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value} {count.Key}"));
}
