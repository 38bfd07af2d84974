using Playground.Programs.Values.Containers;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through a list that may change meanwhile; it ends for good where the list ends.</summary>
internal sealed class ListIterator(ListValue list) : IteratorValue
{
    private int _next;

    public override string TypeName => "list_iterator";

    public override object[]? Parts => [list];

    public override bool TryNext(out object value)
    {
        if (_next < 0 || list.At(_next) is not { } item)
        {
            _next = -1;
            return End(out value);
        }

        _next++;
        value = item;
        return true;
    }
}
