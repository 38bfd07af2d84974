using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Objects;

/// <summary>
/// An object of a class that a program defines, other than of exceptions. What operations find in it are the class's own special methods;
/// such a method runs to its end within the operation.
/// </summary>
internal abstract class ProgramObject(ClassValue type) : ObjectValue, IProgramObject
{
    public ClassValue Class { get; } = type;

    public IProgramClass ProgramClass => Class;

    public abstract Fields Fields { get; }

    public override string TypeName => Class.Members.Name;

    public override bool HasIdentityEquality => Class.Members.Find("__eq__") is null;

    public override string Repr() => SpecialMethods.Text(this, "__repr__")
        ?? $"<{Class.Members.Module}.{Class.Members.QualifiedName} object at {Identity.Address(this)}>";

    public override string Str() => SpecialMethods.Text(this, "__str__") ?? SpecialMethods.Text(this, "__repr__", "__str__") ?? Repr();

    public override long Hash()
    {
        if (Class.Members.Find("__hash__") is NoneValue)
            throw Raise.Unhashable(this);
        if (SpecialMethods.Call(this, "__hash__") is { } hash)
            return Number.IsInt(hash) ? Hashing.Of(hash) : throw Raise.TypeError("__hash__ method should return an integer");
        return base.Hash();
    }

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        var result = SpecialMethods.Call(this, SpecialMethods.NameOf(comparison), other);
        if (result is null && comparison == ComparisonOperator.NotEqual)
            return SpecialMethods.Call(this, "__eq__", other) is { } equal ? Values.TruthValue.Not(equal) : null;
        return result;
    }

    public override bool? Truth()
    {
        if (SpecialMethods.Call(this, "__bool__") is not { } truth)
            return base.Truth();
        return truth as bool? ?? throw Raise.TypeError($"__bool__ should return bool, returned {Values.TypeName.Of(truth)}");
    }

    public override long? Length()
    {
        if (SpecialMethods.Call(this, "__len__") is not { } length)
            return null;
        if (!Number.IsInt(length))
            throw Raise.TypeError($"'{Values.TypeName.Of(length)}' object cannot be interpreted as an integer");
        return Number.IndexAtMost(length) is var count and >= 0 ? count : throw Raise.ValueError("__len__() should return >= 0");
    }

    public override object? Binary(BinaryOperator binary, object right) =>
        SpecialMethods.NameOf(binary) is { } name ? SpecialMethods.Call(this, name, right) : null;

    public override bool? Contains(object item) =>
        SpecialMethods.Call(this, "__contains__", item) is { } isIn ? TruthValue.Of(isIn) : null;

    public override object? GetItem(object key) => SpecialMethods.Call(this, "__getitem__", key);

    public override bool SetItem(object key, object item) => SpecialMethods.Call(this, "__setitem__", key, item) is not null;

    public override bool DeleteItem(object key) => SpecialMethods.Call(this, "__delitem__", key) is not null
        ? true
        : throw Raise.TypeError($"'{TypeName}' object doesn't support item deletion");

    public override IteratorValue? Iterate()
    {
        if (Class.Members.Find("__iter__") is not null)
        {
            return SpecialMethods.Call(this, "__iter__") switch
            {
                IteratorValue iterator => iterator,
                ProgramObject other when other.Class.Members.Find("__next__") is not null => new InstanceIterator(other),
                var other => throw Raise.TypeError($"iter() returned non-iterator of type '{Values.TypeName.Of(other!)}'"),
            };
        }

        return Class.Members.Find("__getitem__") is null ? null : new ItemIterator(this);
    }

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        Class.Members.FindMethod("__call__") is { } method ? new MethodValue(this, method).Call(given, named) : null;
}
