using Playground.Programs.Values.Containers;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through a set, which may not get or lose items meanwhile.</summary>
internal sealed class SetIterator(SetValue set) : IteratorValue
{
    private readonly int _count = set.Count;
    private int _slot;
    private bool _hasEnded;

    public override string TypeName => "set_iterator";

    public override object[]? Parts => [set];

    public override bool TryNext(out object value)
    {
        if (_hasEnded)
            return End(out value);
        _hasEnded = !set.TryNext(ref _slot, _count, out value);
        return !_hasEnded;
    }
}
