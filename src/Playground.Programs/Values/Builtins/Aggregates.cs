using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Builtins;

/// <summary>One value made of many.</summary>
internal static class Aggregates
{
    public static bool All(object items)
    {
        var iterator = Iterators.Over(items);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            if (!TruthValue.Of(item))
                return false;
        }

        return true;
    }

    public static bool Any(object items)
    {
        var iterator = Iterators.Over(items);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            if (TruthValue.Of(item))
                return true;
        }

        return false;
    }

    public static object Sum(object items, object start)
    {
        var iterator = Iterators.Over(items);
        if (start is string)
            throw Raise.TypeError("sum() can't sum strings [use ''.join(seq) instead]");
        var sum = start;
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            sum = Arithmetic.Add(sum, item);
        }

        return sum;
    }
}
