using Playground.Programs.Values.Calls;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through the results of a function for items of one or several iterables.</summary>
internal sealed class MapIterator(object function, IteratorValue[] parts) : IteratorValue
{
    public override string TypeName => "map";

    public override object[]? Parts => parts;

    public override bool TryNext(out object value)
    {
        var items = new object[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].TryNext(out items[i]))
                return End(out value);
        }

        return Callables.TryCall(function, items, out value) || End(out value);
    }
}
