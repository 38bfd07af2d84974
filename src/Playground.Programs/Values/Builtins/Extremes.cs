using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Builtins;

/// <summary>Python's <c>min()</c> and <c>max()</c>.</summary>
internal static class Extremes
{
    /// <summary>The first item that no other is better than.</summary>
    public static object Find(
        string function, ComparisonOperator better, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        if (given.Length == 0)
            throw Raise.TypeError($"{function} expected at least 1 argument, got 0");
        object? otherwise = null;
        Func<object, object>? key = null;
        foreach (var (name, value) in named)
        {
            switch (name)
            {
                case "key":
                    key = Callables.Key(value);
                    break;
                case "default":
                    otherwise = value;
                    break;
                default:
                    throw Raise.TypeError($"'{name}' is an invalid keyword argument for {function}()");
            }
        }

        if (otherwise is not null && given.Length > 1)
            throw Raise.TypeError($"Cannot specify a default for {function}() with multiple positional arguments");
        var items = given.Length == 1 ? Iterators.Over(given[0]) : new TupleIterator(new TupleValue(given));
        return Best(items, better, key) ?? otherwise ?? throw Raise.ValueError($"{function}() arg is an empty sequence");
    }

    private static object? Best(IteratorValue items, ComparisonOperator better, Func<object, object>? key)
    {
        object? best = null;
        object? bestKey = null;
        while (items.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            var itemKey = key is null ? item : key(item);
            if (bestKey is null || TruthValue.Of(Comparison.Compare(better, itemKey, bestKey)))
                (best, bestKey) = (item, itemKey);
        }

        return best;
    }
}
