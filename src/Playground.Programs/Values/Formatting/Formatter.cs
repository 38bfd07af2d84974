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
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>Python's <c>format()</c>, which f-strings use.</summary>
internal static class Formatter
{
    /// <summary>The value as the specification says.</summary>
    /// <exception cref="PythonException">ValueError or TypeError: the specification is wrong, or not for such a value.</exception>
    public static string Format(object value, string specification)
    {
        if (specification.Length == 0)
            return Representation.Str(value);
        return value switch
        {
            string text => TextFormat.Format(text, FormatParser.Parse(specification, "str", isNumber: false)),
            double number => FloatFormat.Format(number, FormatParser.Parse(specification, "float", isNumber: true)),
            ObjectValue other => other.Format(specification)
                ?? throw Raise.TypeError($"unsupported format string passed to {other.TypeName}.__format__"),
            _ => IntFormat.Format(value, FormatParser.Parse(specification, TypeName.Of(value), isNumber: true)),
        };
    }
}
