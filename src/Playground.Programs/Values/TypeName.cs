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
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values;

/// <summary>The names of the classes of values, as messages show them.</summary>
internal static class TypeName
{
    public static string Of(object value) => value switch
    {
        string => "str",
        bool => "bool",
        long or BigInteger => "int",
        double => "float",
        ObjectValue other => other.TypeName,
        _ => throw new ArgumentException($"{value.GetType()} is no value of a program.", nameof(value)),
    };
}
