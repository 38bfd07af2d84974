using System.Collections.Frozen;

namespace Playground.Programs.Syntax.Checks;

/// <summary>Names with two underscores on both sides.</summary>
internal static class SpecialNames
{
    /// <summary>The methods that a class can define to take part in the language.</summary>
    public static FrozenSet<string> Methods { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "__init__", "__repr__", "__str__", "__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__", "__hash__", "__len__",
        "__contains__", "__getitem__", "__setitem__", "__delitem__", "__iter__", "__next__", "__enter__", "__exit__", "__call__",
        "__bool__", "__add__", "__sub__", "__mul__");

    /// <summary>The method that was meant by another name; null where none is near.</summary>
    public static string? Closest(string name)
    {
        var stem = name.Trim('_');
        var closest = stem.Length < 4 ? null : Spelling.Closest(stem, Methods.Select(method => method.Trim('_')));
        return closest is null ? null : $"__{closest}__";
    }

    /// <summary>What can be read of a value besides those methods.</summary>
    public static FrozenSet<string> Attributes { get; } = FrozenSet.Create(
        StringComparer.Ordinal, "__name__", "__class__", "__cause__", "__context__");

    /// <summary>Whether a name is such a name.</summary>
    public static bool Is(string name) =>
        name.Length > 4 && name.StartsWith("__", StringComparison.Ordinal) && name.EndsWith("__", StringComparison.Ordinal);
}
