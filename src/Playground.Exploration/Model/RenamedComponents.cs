using Playground.Exploration.Heap;

namespace Playground.Exploration.Model;

/// <summary>Components by other names: what is read so is about others. Not thread-safe.</summary>
internal sealed class RenamedComponents(Components components) : IComponentNames
{
    /// <summary>By which other one each component is replaced; it stands for itself if it is not in here.</summary>
    public IReadOnlyDictionary<int, int> Names { get; set; } = new Dictionary<int, int>();

    /// <inheritdoc/>
    public int NumberOf(object target, bool isKnown) => components.NumberOf(target, isKnown);

    /// <inheritdoc/>
    public object At(int number) => components.At(Names.GetValueOrDefault(number, number));
}
