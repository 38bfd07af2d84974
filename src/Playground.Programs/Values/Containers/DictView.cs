using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>The keys, values or items of a dict, as they are at any time. Thread-safe as the dict is.</summary>
internal sealed class DictView(DictValue dict, DictPart part) : ObjectValue
{
    public DictValue Dict => dict;

    public override string TypeName => part switch
    {
        DictPart.Keys => "dict_keys",
        DictPart.Values => "dict_values",
        _ => "dict_items",
    };

    public override bool HasIdentityEquality => part == DictPart.Values;

    private bool IsSetLike => part != DictPart.Values;

    public override long? Length() => dict.Count;

    public override long Hash() => IsSetLike ? throw Raise.Unhashable(this) : base.Hash();

    public override string Repr() => Representation.OfItems(this, Snapshot(), $"{TypeName}([", "])", "...");

    public override IteratorValue? Iterate() => new DictIterator(dict, part);

    public override IteratorValue? IterateReversed() => new DictIterator(dict, part, isReversed: true);

    public override bool? Contains(object item) => part switch
    {
        DictPart.Keys => dict.Find(item) is not null,
        DictPart.Values => null,
        _ => item is TupleValue { Count: 2 } pair && dict.Find(pair[0]) is { } value && Equality.AreSameOrEqual(value, pair[1]),
    };

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        if (!IsSetLike || other is not (SetValue or DictView { IsSetLike: true }))
            return null;
        return SetComparison.Compare(comparison, ToSet(this), ToSet(other));
    }

    public override object? Binary(BinaryOperator binary, object right) =>
        IsSetLike && Iterators.IsIterable(right) ? SetOperators.Apply(binary, ToSet(this), ToSet(right)) : null;

    public override object? BinaryReflected(BinaryOperator binary, object left) =>
        IsSetLike && Iterators.IsIterable(left) ? SetOperators.Apply(binary, ToSet(left), ToSet(this)) : null;

    private static SetValue ToSet(object items) => items as SetValue ?? new SetValue(items);

    private object[] Snapshot()
    {
        var items = dict.Snapshot();
        var shown = new object[items.Length / 2];
        for (var i = 0; i < shown.Length; i++)
        {
            shown[i] = part switch
            {
                DictPart.Keys => items[2 * i],
                DictPart.Values => items[(2 * i) + 1],
                _ => new TupleValue([items[2 * i], items[(2 * i) + 1]]),
            };
        }

        return shown;
    }
}
