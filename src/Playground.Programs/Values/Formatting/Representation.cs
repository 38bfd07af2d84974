using System.Numerics;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Python's <c>repr()</c>, <c>str()</c> and <c>ascii()</c>.</summary>
internal static class Representation
{
    private const string Doing = " while getting the repr of an object";

    [ThreadStatic]
    private static List<object>? _underWay;

    public static string Of(object value) => value switch
    {
        string text => TextRepresentation.Of(text),
        long or BigInteger => IntText.Decimal(value),
        bool truth => truth ? "True" : "False",
        double number => FloatText.Of(number),
        _ => ((ObjectValue)value).Repr(),
    };

    public static string Str(object value) => value switch
    {
        string text => text,
        ObjectValue other => other.Str(),
        _ => Of(value),
    };

    public static string Ascii(object value)
    {
        var shown = Of(value);
        return System.Text.Ascii.IsValid(shown) ? shown : TextRepresentation.EscapeNonAscii(shown);
    }

    /// <summary>The items of a container between brackets; <paramref name="again"/> for a container within itself.</summary>
    public static string OfItems(object container, object[] items, string open, string close, string again) =>
        Of(container, items.Length, open, close, again, (shown, i) => shown.Append(Of(items[i])));

    /// <summary>Keys and values, which lie one after the other, between braces.</summary>
    public static string OfPairs(object container, object[] items) =>
        Of(container, items.Length / 2, "{", "}", "{...}", (shown, i) =>
            shown.Append(Of(items[2 * i])).Append(": ").Append(Of(items[(2 * i) + 1])));

    private static string Of(object container, int count, string open, string close, string again, Action<StringBuilder, int> append)
    {
        var underWay = _underWay ??= [];
        foreach (var outer in underWay)
        {
            if (ReferenceEquals(outer, container))
                return again;
        }

        using var deeper = new NativeRecursion(Doing);
        underWay.Add(container);
        try
        {
            var shown = new StringBuilder(open);
            for (var i = 0; i < count; i++)
            {
                AllocationBudget.NextItem();
                if (i > 0)
                    shown.Append(", ");
                var before = shown.Length;
                append(shown, i);
                AllocationBudget.Charge(2L * (shown.Length - before + 2));
            }

            return shown.Append(close).ToString();
        }
        finally
        {
            underWay.RemoveAt(underWay.Count - 1);
        }
    }
}
