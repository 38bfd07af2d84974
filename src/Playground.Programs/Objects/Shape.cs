using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Objects;

/// <summary>
/// Which attributes objects of one class have, in the order in which they got them. Objects with the same history share one shape, so
/// a place in the code that has seen a shape knows where an attribute is. Thread-safe.
/// </summary>
internal sealed class Shape
{
    private const int EstimatedBytes = 200;

    private readonly Dictionary<string, int> _places;
    private readonly Lock _lock = new();
    private Dictionary<string, Shape>? _longer;

    /// <summary>The shape of objects without attributes.</summary>
    public Shape() => _places = new Dictionary<string, int>(StringComparer.Ordinal);

    private Shape(Shape shorter, string name)
    {
        _places = new Dictionary<string, int>(shorter._places, StringComparer.Ordinal) { [name] = shorter.Count };
    }

    public int Count => _places.Count;

    /// <summary>The names in the order of their places.</summary>
    public IEnumerable<string> Names => _places.OrderBy(place => place.Value).Select(place => place.Key);

    /// <summary>The place of an attribute; -1 if there is none.</summary>
    public int PlaceOf(string name) => _places.TryGetValue(name, out var place) ? place : -1;

    /// <summary>The shape with one attribute more.</summary>
    public Shape With(string name)
    {
        lock (_lock)
        {
            _longer ??= new Dictionary<string, Shape>(StringComparer.Ordinal);
            if (!_longer.TryGetValue(name, out var longer))
            {
                AllocationBudget.Charge(Count + 1, EstimatedBytes);
                _longer.Add(name, longer = new Shape(this, name));
            }

            return longer;
        }
    }
}
