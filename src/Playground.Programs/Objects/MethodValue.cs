using System.Runtime.CompilerServices;
using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Objects;

/// <summary>A function of a class, bound to the object that it is called on. Immutable.</summary>
internal sealed class MethodValue(object self, FunctionValue function) : ObjectValue
{
    public object Self => self;

    public FunctionValue Function => function;

    public override string TypeName => "method";

    public override bool HasIdentityEquality => false;

    public override string Repr() => $"<bound method {function.Code.QualifiedName} of {Values.Formatting.Representation.Of(self)}>";

    public override long Hash() => HashCode.Combine(RuntimeHelpers.GetHashCode(self), RuntimeHelpers.GetHashCode(function));

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        if (comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || other is not MethodValue method)
            return null;
        var isSame = ReferenceEquals(self, method.Self) && ReferenceEquals(function, method.Function);
        return Boxed.Of(isSame == (comparison == ComparisonOperator.Equal));
    }

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        ThreadMachine.Current.CallWithin(function, [self, .. given], named);
}
