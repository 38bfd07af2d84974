namespace Playground.Exploration.Heap;

/// <summary>
/// One object of each type that was written, by the number of its layout. Objects that are read are copies of it: they share what is no
/// state. Not thread-safe.
/// </summary>
internal sealed class Prototypes
{
    private object?[] _objects = new object?[64];

    /// <summary>The one of a layout; null if none was written yet.</summary>
    public object? this[int layout] => layout < _objects.Length ? _objects[layout] : null;

    /// <summary>Keeps an object if it is the first of its type.</summary>
    public void Offer(int layout, object target)
    {
        while (layout >= _objects.Length)
            Array.Resize(ref _objects, _objects.Length * 2);
        _objects[layout] ??= target;
    }
}
