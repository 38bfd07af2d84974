namespace Playground.Programs.Values.Iteration;

/// <summary>Through a sequence from its end.</summary>
/// <param name="typeName">The name of its class.</param>
/// <param name="at">The item at a place; null if there is none any more.</param>
/// <param name="count">How many there are at the start.</param>
internal sealed class ReversedIterator(string typeName, Func<int, object?> at, int count) : IteratorValue
{
    private int _left = count;

    public override string TypeName => typeName;

    public override bool TryNext(out object value)
    {
        if (_left <= 0 || at(_left - 1) is not { } item)
        {
            _left = 0;
            return End(out value);
        }

        _left--;
        value = item;
        return true;
    }
}
