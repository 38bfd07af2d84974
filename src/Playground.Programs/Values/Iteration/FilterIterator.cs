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
            var verdict = value;
            if (function is not NoneValue && !Callables.TryCall(function, [value], out verdict))
                break;
            if (TruthValue.Of(verdict))
                return true;
        }

        return End(out value);
    }
}
