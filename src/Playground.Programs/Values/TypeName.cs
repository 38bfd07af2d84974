using System.Numerics;

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
