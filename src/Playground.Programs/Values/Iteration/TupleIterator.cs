using Playground.Programs.Values.Containers;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through a tuple.</summary>
internal sealed class TupleIterator(TupleValue tuple) : IteratorValue
{
    private int _next;

    public override string TypeName => "tuple_iterator";

    public override object[]? Parts => [tuple];

    public override bool TryNext(out object value)
    {
        var place = _next;
        if (place >= tuple.Count)
            return End(out value);
        _next = place + 1;
        value = tuple[place];
        return true;
    }
}
