using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>What is in a string: single code points, slices, parts.</summary>
internal static class TextItems
{
    /// <summary>The string at an index or slice.</summary>
    public static object Get(string text, object key)
    {
        if (key is SliceValue slice)
            return Slice(text, slice);
        if (!Number.IsInt(key))
            throw Raise.TypeError($"string indices must be integers, not '{TypeName.Of(key)}'");
        var index = Number.Index(key, ExceptionTypes.IndexError);
        var length = CodePoints.Length(text);
        if (index < 0)
            index += length;
        return (ulong)index < (ulong)length ? CodePoints.At(text, (int)index) : throw Raise.IndexError("string index out of range");
    }

    public static bool Contains(string text, object part) => part is string sought
        ? TextSearch.IndexOf(text, sought) >= 0
        : throw Raise.TypeError($"'in <string>' requires string as left operand, not {TypeName.Of(part)}");

    private static string Slice(string text, SliceValue slice)
    {
        var length = CodePoints.Length(text);
        var places = slice.Resolve(length);
        if (places.Count == 0)
            return "";
        if (places.Step == 1)
        {
            if (places.Count == length)
                return text;
            var from = CodePoints.OffsetOf(text, places.Start);
            var to = CodePoints.IsPlain(text) ? places.Start + places.Count : CodePoints.OffsetOf(text, places.Start + places.Count);
            TextArithmetic.Charge(to - from);
            return text[from..to];
        }

        TextArithmetic.Charge(places.Count);
        if (!CodePoints.IsPlain(text))
        {
            AllocationBudget.Charge(length, 4);
            int[] points = [.. CodePoints.Each(text)];
            return string.Concat(places.Indices().Select(index => CodePoints.Of(points[index])));
        }

        return string.Create(places.Count, (text, places), static (part, from) =>
        {
            for (var i = 0; i < part.Length; i++)
                part[i] = from.text[(int)(from.places.Start + (i * from.places.Step))];
        });
    }
}
