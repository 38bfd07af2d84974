using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Values.Containers;

/// <summary>The operators of sets.</summary>
internal sealed partial class SetValue
{
    public override object? Compare(ComparisonOperator comparison, object other) => other switch
    {
        SetValue set => SetComparison.Compare(comparison, this, set),
        _ => null,
    };

    public override object? Binary(BinaryOperator binary, object right) =>
        right is SetValue other ? SetOperators.Apply(binary, this, other) : null;

    public override object? BinaryInPlace(BinaryOperator binary, object right)
    {
        if (right is not SetValue)
            return null;
        switch (binary)
        {
            case BinaryOperator.Or:
                Update(right);
                return this;
            case BinaryOperator.And:
                IntersectWith(right);
                return this;
            case BinaryOperator.Subtract:
                ExceptWith(right);
                return this;
            case BinaryOperator.Xor:
                SymmetricExceptWith(right);
                return this;
            default:
                return null;
        }
    }

    public override IteratorValue? Iterate() => new SetIterator(this);

    public override NativeFunction? FindMethod(string name) => SetMethods.Find(name);
}
