using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Tests.Values.Hooks;

/// <summary>An instance of a class that a program might define, with a method for every operator.</summary>
internal sealed class PointValue(long x, Action? onCompare = null) : ObjectValue
{
    public override string TypeName => "Point";

    public override bool HasIdentityEquality => false;

    public override string Repr() => $"Point({x})";

    public override string Str() => $"at {x}";

    public override string? Format(string specification) => $"<{specification}>";

    public override long Hash() => x;

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        onCompare?.Invoke();
        return other is PointValue point ? Boxed.Of(comparison.Holds(x.CompareTo(point.Hash()))) : null;
    }

    public override object? Binary(BinaryOperator binary, object right) => right is long number ? new PointValue(x + number) : null;

    public override object? BinaryReflected(BinaryOperator binary, object left) => $"{Programs.Values.Formatting.Representation.Of(left)} {binary.Symbol()} {x}";

    public override object? BinaryInPlace(BinaryOperator binary, object right) => binary == BinaryOperator.Add ? "changed" : null;

    public override object? Unary(UnaryOperator unary) => unary == UnaryOperator.Negate ? new PointValue(-x) : null;

    public override long? Length() => x;

    public override bool? Contains(object item) => item is long number && number == x;

    public override object? GetItem(object key) => key;

    public override IteratorValue? Iterate() => new TupleIterator(new TupleValue([Boxed.Of(x), "end"]));

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) => new TupleValue(given);
}
