using Playground.Programs.Values.Containers;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through the keys, values or items of a dict, which may not get or lose keys meanwhile.</summary>
internal sealed class DictIterator(DictValue dict, DictPart part, bool isReversed = false) : IteratorValue
{
    private readonly int _count = dict.Count;
    private int _at = isReversed ? int.MaxValue : 0;
    private bool _hasEnded;

    public override string TypeName => (isReversed ? "dict_reverse" : "dict_") + part switch
    {
        DictPart.Keys => "keyiterator",
        DictPart.Values => "valueiterator",
        _ => "itemiterator",
    };

    public override object[]? Parts => [dict];

    public override bool TryNext(out object value)
    {
        if (_hasEnded)
            return End(out value);
        if (!(isReversed ? dict.TryPrevious(ref _at, _count, out var key, out value) : dict.TryNext(ref _at, _count, out key, out value)))
        {
            _hasEnded = true;
            return false;
        }

        value = part switch
        {
            DictPart.Keys => key,
            DictPart.Values => value,
            _ => new TupleValue([key, value]),
        };
        return true;
    }
}
