using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values;

/// <summary>
/// A value that is not a number or a string. What it leaves out, it does not support: each hook says "not implemented" with null
/// unless it is overridden, and the operation then asks the other operand or raises Python's error. Instances of classes that
/// programs define override hooks to run the program's own methods.
/// </summary>
internal abstract class ObjectValue
{
    /// <summary>The name of its class, as messages show it.</summary>
    public abstract string TypeName { get; }

    /// <summary>Whether several threads may know it.</summary>
    public bool IsShared { get; set; }

    /// <summary>Whether equality is identity, so that no code of a program is run by comparing.</summary>
    public virtual bool HasIdentityEquality => true;

    /// <summary>As <c>repr()</c> shows it.</summary>
    public virtual string Repr() => $"<{TypeName} object{Identity.Place(this)}>";

    /// <summary>As <c>str()</c> shows it.</summary>
    public virtual string Str() => Repr();

    /// <summary>As f-strings and <c>format()</c> show it; null if it has no formats of its own.</summary>
    public virtual string? Format(string specification) => null;

    /// <summary>Its hash, equal for equal values.</summary>
    /// <exception cref="PythonException">TypeError: it is unhashable.</exception>
    public virtual long Hash() => Identity.Of(this);

    /// <summary>The result of comparing it to another value, mostly a bool.</summary>
    public virtual object? Compare(ComparisonOperator comparison, object other) => null;

    /// <summary>Whether it counts as true; null if it has neither a truth nor a length.</summary>
    public virtual bool? Truth() => Length() is { } length ? length != 0 : null;

    /// <summary>How many items it has.</summary>
    public virtual long? Length() => null;

    /// <summary>The result of an operator with it on the left.</summary>
    public virtual object? Binary(BinaryOperator binary, object right) => null;

    /// <summary>The result of an operator with it on the right.</summary>
    public virtual object? BinaryReflected(BinaryOperator binary, object left) => null;

    /// <summary>The result of an operator that changes it in place, as in <c>+=</c>; null to take <see cref="Binary"/>.</summary>
    public virtual object? BinaryInPlace(BinaryOperator binary, object right) => null;

    /// <summary>The result of an operator on it alone.</summary>
    public virtual object? Unary(UnaryOperator unary) => null;

    /// <summary>Whether <paramref name="item"/> is in it; null to go through its items.</summary>
    public virtual bool? Contains(object item) => null;

    /// <summary>The item at a key, index or slice.</summary>
    public virtual object? GetItem(object key) => null;

    /// <summary>Puts an item at a key, index or slice; says whether that is supported.</summary>
    public virtual bool SetItem(object key, object item) => false;

    /// <summary>Takes away what is at a key, index or slice; says whether that is supported.</summary>
    public virtual bool DeleteItem(object key) => false;

    /// <summary>A new walk through its items.</summary>
    public virtual IteratorValue? Iterate() => null;

    /// <summary>A new walk through its items from the end.</summary>
    public virtual IteratorValue? IterateReversed() => null;

    /// <summary>The method of Python's own that it has by that name.</summary>
    public virtual NativeFunction? FindMethod(string name) => null;

    /// <summary>The result of calling it; null if it cannot be called.</summary>
    public virtual object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) => null;
}
