using System.Numerics;

namespace Playground.Timelines.Analysis;

/// <summary>
/// Something for each id of the names table. Ids are small and dense, so an array that grows is both the
/// smallest and the fastest map. Not thread-safe.
/// </summary>
internal sealed class ById<T>
{
    private T[] _items = [];

    /// <summary>The item of an id; the default value where nothing was put. Valid until the next id is asked for.</summary>
    public ref T this[int id]
    {
        get
        {
            if (id >= _items.Length)
                Array.Resize(ref _items, (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(id + 1, 16)));
            return ref _items[id];
        }
    }
}
