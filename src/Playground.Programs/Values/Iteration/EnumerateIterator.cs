using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through items with their numbers.</summary>
internal sealed class EnumerateIterator(IteratorValue items, object start) : IteratorValue
{
    private object _number = start;

    public override string TypeName => "enumerate";

    public override object[]? Parts => [items];

    public override bool TryNext(out object value)
    {
        if (!items.TryNext(out var item))
            return End(out value);
        value = new TupleValue([_number, item]);
        _number = Arithmetic.Add(_number, Boxed.One);
        return true;
    }
}
