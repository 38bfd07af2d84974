using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Text;

/// <summary>What Python takes for white space.</summary>
internal static class Blanks
{
    public static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is >= '\u001c' and <= '\u001f';

    public static ReadOnlySpan<char> Trim(string text) => text.AsSpan(Start(text)..End(text));

    /// <summary>Where the text begins after blanks.</summary>
    public static int Start(string text)
    {
        var start = 0;
        while (start < text.Length && IsBlank(text[start]))
            start++;
        return start;
    }

    /// <summary>Where the text ends before blanks; not before <see cref="Start"/>.</summary>
    public static int End(string text)
    {
        var (start, end) = (Start(text), text.Length);
        while (end > start && IsBlank(text[end - 1]))
            end--;
        return end;
    }
}
