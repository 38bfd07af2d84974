using System.Buffers;
using System.Globalization;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>Strings taken apart and put together.</summary>
internal static class Splitting
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u001c\u001d\u001e\u0085\u2028\u2029");

    public static ListValue Split(string text, object separator, object most)
    {
        var limit = Limit(most);
        return separator is NoneValue ? AtBlanks(text, limit) : AtSeparator(text, Separator(separator), limit);
    }

    public static ListValue SplitFromEnd(string text, object separator, object most)
    {
        var limit = Limit(most);
        return separator is NoneValue ? AtBlanksFromEnd(text, limit) : AtSeparatorFromEnd(text, Separator(separator), limit);
    }

    public static ListValue Lines(string text, bool keepEnds)
    {
        var lines = new ListValue();
        var start = 0;
        while (start < text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(LineEnds);
            end = end < 0 ? text.Length : start + end;
            var next = end == text.Length ? end : text.AsSpan(end).StartsWith("\r\n") ? end + 2 : end + 1;
            Add(lines, text, start, keepEnds ? next : end);
            start = next;
        }

        return lines;
    }

    public static TupleValue Partition(string text, string separator, bool last)
    {
        CheckSeparator(separator);
        var at = last ? TextSearch.LastIndexOf(text, separator) : TextSearch.IndexOf(text, separator);
        TextArithmetic.Charge(text.Length);
        if (at < 0)
            return last ? new TupleValue(["", "", text]) : new TupleValue([text, "", ""]);
        return new TupleValue([text[..at], separator, text[(at + separator.Length)..]]);
    }

    public static string Join(string separator, object items)
    {
        if (!Iterators.IsIterable(items))
            throw Raise.TypeError("can only join an iterable");
        var parts = new List<string>();
        var units = 0L;
        var iterator = Iterators.Over(items);
        while (iterator.TryNext(out var item))
        {
            AllocationBudget.NextItem();
            if (item is not string part)
            {
                throw Raise.TypeError(string.Create(
                    CultureInfo.InvariantCulture, $"sequence item {parts.Count}: expected str instance, {TypeName.Of(item)} found"));
            }

            AllocationBudget.Charge(8);
            units += part.Length + separator.Length;
            parts.Add(part);
        }

        TextArithmetic.Charge(units);
        return string.Join(separator, parts);
    }

    private static ListValue AtBlanks(string text, long limit)
    {
        var parts = new ListValue();
        var at = Blanks.Start(text);
        while (at < text.Length)
        {
            if (limit-- == 0)
            {
                Add(parts, text, at, text.Length);
                break;
            }

            var end = at;
            while (end < text.Length && !Blanks.IsBlank(text[end]))
                end++;
            Add(parts, text, at, end);
            at = end;
            while (at < text.Length && Blanks.IsBlank(text[at]))
                at++;
        }

        return parts;
    }

    private static ListValue AtBlanksFromEnd(string text, long limit)
    {
        var parts = new ListValue();
        var end = text.Length;
        while (end > 0 && Blanks.IsBlank(text[end - 1]))
            end--;
        while (end > 0)
        {
            if (limit-- == 0)
            {
                Add(parts, text, 0, end);
                break;
            }

            var start = end;
            while (start > 0 && !Blanks.IsBlank(text[start - 1]))
                start--;
            Add(parts, text, start, end);
            end = start;
            while (end > 0 && Blanks.IsBlank(text[end - 1]))
                end--;
        }

        parts.Reverse();
        return parts;
    }

    private static ListValue AtSeparator(string text, string separator, long limit)
    {
        var parts = new ListValue();
        var start = 0;
        while (limit-- != 0 && TextSearch.IndexOf(text.AsSpan(start), separator) is var length and >= 0)
        {
            Add(parts, text, start, start + length);
            start += length + separator.Length;
        }

        Add(parts, text, start, text.Length);
        return parts;
    }

    private static ListValue AtSeparatorFromEnd(string text, string separator, long limit)
    {
        var parts = new ListValue();
        var end = text.Length;
        while (limit-- != 0 && TextSearch.LastIndexOf(text.AsSpan(0, end), separator) is var start and >= 0)
        {
            Add(parts, text, start + separator.Length, end);
            end = start;
        }

        Add(parts, text, 0, end);
        parts.Reverse();
        return parts;
    }

    private static void Add(ListValue parts, string text, int start, int end)
    {
        TextArithmetic.Charge(end - start);
        parts.Append(text[start..end]);
    }

    private static long Limit(object most) => Number.Argument(most) is var limit and >= 0 ? limit : -1;

    private static string Separator(object separator)
    {
        var text = separator as string ?? throw Raise.TypeError($"must be str or None, not {TypeName.Of(separator)}");
        CheckSeparator(text);
        return text;
    }

    private static void CheckSeparator(string separator)
    {
        if (separator.Length == 0)
            throw Raise.ValueError("empty separator");
    }
}
