using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Calls;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through the items for which a function says true; through those that are true themselves for None.</summary>
internal sealed class FilterIterator(object function, IteratorValue items) : IteratorValue
{
    public override string TypeName => "filter";

    public override object[]? Parts => [items];

    public override bool TryNext(out object value)
    {
        while (items.TryNext(out value))
        {
            AllocationBudget.NextItem();
            if (TruthValue.Of(function is NoneValue ? value : Callables.Call(function, value)))
                return true;
        }

        return false;
    }
}
