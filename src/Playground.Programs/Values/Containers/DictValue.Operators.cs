using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>The operators of dicts.</summary>
internal sealed partial class DictValue
{
    public override string Repr()
    {
        var items = Snapshot();
        return Representation.OfPairs(this, items);
    }

    public override object? GetItem(object key) => Find(key) ?? throw Raise.KeyError(key);

    public override bool SetItem(object key, object item)
    {
        Set(key, item);
        return true;
    }

    public override bool DeleteItem(object key) => Remove(key) is not null ? true : throw Raise.KeyError(key);

    public override bool? Contains(object item) => Find(item) is not null;

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        if (other is not DictValue dict || comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual))
            return null;
        return Boxed.Of(HasSameItems(dict) == (comparison == ComparisonOperator.Equal));
    }

    public override object? Binary(BinaryOperator binary, object right)
    {
        if (binary != BinaryOperator.Or || right is not DictValue other)
            return null;
        var union = Copy();
        union.Update(other);
        return union;
    }

    public override object? BinaryInPlace(BinaryOperator binary, object right)
    {
        if (binary != BinaryOperator.Or)
            return null;
        Update(right);
        return this;
    }

    public override IteratorValue? Iterate() => new DictIterator(this, DictPart.Keys);

    public override IteratorValue? IterateReversed() => new DictIterator(this, DictPart.Keys, isReversed: true);

    public override NativeFunction? FindMethod(string name) => DictMethods.Find(name);

    private bool HasSameItems(DictValue other)
    {
        var items = Snapshot();
        if (items.Length != other.Count * 2)
            return false;
        using var deeper = new NativeRecursion(" in comparison");
        for (var i = 0; i < items.Length; i += 2)
        {
            AllocationBudget.NextItem();
            if (other.Find(items[i]) is not { } value || !Equality.AreSameOrEqual(items[i + 1], value))
                return false;
        }

        return true;
    }
}
