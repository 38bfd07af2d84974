using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Containers;

/// <summary>Indices of sequences, which count from the end where they are negative.</summary>
internal static class SequenceIndex
{
    /// <summary>The index that a key says.</summary>
    /// <exception cref="PythonException">TypeError: it is no int; IndexError: no sequence is so long.</exception>
    public static long Of(object key, string typeName) => Number.IsInt(key)
        ? Number.Index(key, ExceptionTypes.IndexError)
        : throw Raise.TypeError($"{typeName} indices must be integers or slices, not {TypeName.Of(key)}");

    /// <summary>The place of an index in a sequence of so many items; -1 if there is none.</summary>
    public static long Within(long index, long length)
    {
        if (index < 0)
            index += length;
        return (ulong)index < (ulong)length ? index : -1;
    }

    /// <summary>The count of a repetition; null if it is no int.</summary>
    public static long? Times(object count) => Number.IsInt(count) ? Math.Max(0, Number.Index(count)) : null;

    /// <summary>The items so many times over.</summary>
    public static object[] Repeat(ReadOnlySpan<object> items, long times)
    {
        if (times == 0 || items.Length == 0)
            return [];
        AllocationBudget.Charge(times, 8L * items.Length);
        if (times > Array.MaxLength / items.Length)
            throw Raise.Error(ExceptionTypes.MemoryError);
        var all = new object[items.Length * times];
        items.CopyTo(all);
        for (int filled = items.Length, more; filled < all.Length; filled += more)
        {
            more = Math.Min(filled, all.Length - filled);
            all.AsSpan(0, more).CopyTo(all.AsSpan(filled));
        }

        return all;
    }
}
