using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>The operators of strings.</summary>
internal static class TextArithmetic
{
    private const int LongestText = 0x3FFFFFDF;

    public static object? Apply(BinaryOperator binary, string left, object right) => binary switch
    {
        BinaryOperator.Add when right is string other => Concat(left, other),
        BinaryOperator.Multiply => Repeat(left, right),
        BinaryOperator.Modulo => PercentFormat.Apply(left, right),
        _ => null,
    };

    public static string Concat(string left, string right)
    {
        Charge((long)left.Length + right.Length);
        return string.Concat(left, right);
    }

    /// <summary>The text so many times; null if the count is no int.</summary>
    public static object? Repeat(string text, object count)
    {
        if (!Number.IsInt(count))
            return null;
        var times = Math.Max(0, Number.Index(count));
        if (times == 0 || text.Length == 0)
            return "";
        if (times == 1)
            return text;
        AllocationBudget.Charge(times, 2L * text.Length);
        if (times > LongestText / text.Length)
            throw Raise.Error(ExceptionTypes.MemoryError);
        return string.Create((int)times * text.Length, text, static (all, one) =>
        {
            one.CopyTo(all);
            for (var filled = one.Length; filled < all.Length; filled *= 2)
                all[..Math.Min(filled, all.Length - filled)].CopyTo(all[filled..]);
        });
    }

    /// <summary>Charges a string of so many UTF-16 units.</summary>
    /// <exception cref="PythonException">MemoryError: no string can be so long.</exception>
    public static void Charge(long units)
    {
        AllocationBudget.Charge(units + 12, 2);
        if (units > LongestText)
            throw Raise.Error(ExceptionTypes.MemoryError);
    }
}
