using System.Collections.Concurrent;
using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>What a class of a program defines, with what it inherits. Thread-safe.</summary>
/// <param name="name">Its name.</param>
/// <param name="qualifiedName">With what it stands in.</param>
/// <param name="parent">Of the class that it derives from; null if that is Python's own.</param>
internal sealed class ClassMembers(string name, string qualifiedName, ClassMembers? parent)
{
    private static int _epoch;

    private bool _hasProperties;
    private readonly ConcurrentDictionary<string, object> _members = new(StringComparer.Ordinal);

    /// <summary>Changes whenever some class gets, changes or loses a method, so that what was found may no longer be true.</summary>
    public static int Epoch => Volatile.Read(ref _epoch);

    /// <summary>Says that classes may have been changed behind their backs.</summary>
    public static void ForgetFound() => Interlocked.Increment(ref _epoch);

    public string Name => name;

    /// <summary>The module in which it is defined.</summary>
    public string Module { get; set; } = "__main__";

    public string QualifiedName => qualifiedName;

    public ClassMembers? Parent => parent;

    /// <summary>Whether it or what it derives from has attributes that are <see cref="PropertyValue"/>.</summary>
    public bool HasProperties => _hasProperties || parent?.HasProperties == true;

    /// <summary>The shape of new objects.</summary>
    public Shape EmptyShape { get; } = new();

    public IEnumerable<KeyValuePair<string, object>> Own => _members;

    /// <summary>What the class or one that it derives from defines; null for nothing.</summary>
    public object? Find(string member)
    {
        for (var type = this; type is not null; type = type.Parent)
        {
            if (type._members.TryGetValue(member, out var value))
                return value;
        }

        return null;
    }

    /// <summary>The method of that name; null if there is none.</summary>
    public FunctionValue? FindMethod(string member) => Find(member) as FunctionValue;

    public void Set(string member, object value)
    {
        var isOther = !_members.TryGetValue(member, out var before) || before is ObjectValue || value is ObjectValue;
        _members[member] = value;
        _hasProperties |= value is PropertyValue;
        if (isOther)
            Interlocked.Increment(ref _epoch);
    }

    public bool Remove(string member)
    {
        Interlocked.Increment(ref _epoch);
        return _members.TryRemove(member, out _);
    }

    public bool IsOrDerivesFrom(ClassMembers other)
    {
        for (var type = this; type is not null; type = type.Parent)
        {
            if (ReferenceEquals(type, other))
                return true;
        }

        return false;
    }
}
