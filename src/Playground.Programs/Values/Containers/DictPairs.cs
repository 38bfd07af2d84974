using System.Globalization;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>Makes dicts of other values.</summary>
internal static class DictPairs
{
    /// <summary>What <c>dict()</c> makes of its arguments.</summary>
    public static DictValue Of(object? items, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        var dict = new DictValue();
        if (items is not null)
            dict.Update(items);
        foreach (var (name, value) in named)
            dict.Set(name, value);
        return dict;
    }

    /// <summary>What <c>dict.fromkeys()</c> makes.</summary>
    public static DictValue FromKeys(object keys, object value)
    {
        var dict = new DictValue();
        var iterator = Iterators.Over(keys);
        while (iterator.TryNext(out var key))
        {
            AllocationBudget.NextItem();
            dict.Set(key, value);
        }

        return dict;
    }

    /// <summary>Puts pairs into a dict.</summary>
    /// <exception cref="PythonException">TypeError, ValueError: these are no pairs.</exception>
    public static void PutInto(DictValue dict, object pairs)
    {
        var iterator = Iterators.Over(pairs);
        for (var i = 0L; iterator.TryNext(out var pair); i++)
        {
            AllocationBudget.NextItem();
            if (!Iterators.IsIterable(pair))
            {
                throw Raise.TypeError(string.Create(
                    CultureInfo.InvariantCulture, $"cannot convert dictionary update sequence element #{i} to a sequence"));
            }

            var parts = Iterators.ToArray(pair);
            if (parts.Length != 2)
            {
                throw Raise.ValueError(string.Create(
                    CultureInfo.InvariantCulture, $"dictionary update sequence element #{i} has length {parts.Length}; 2 is required"));
            }

            dict.Set(parts[0], parts[1]);
        }
    }
}
