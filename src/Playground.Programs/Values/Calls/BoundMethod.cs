using System.Runtime.CompilerServices;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Values.Calls;

/// <summary>A method of Python's own, bound to the object that it is called on. Immutable.</summary>
internal sealed class BoundMethod(object self, NativeFunction function) : ObjectValue
{
    public object Self => self;

    public NativeFunction Function => function;

    public override string TypeName => "builtin_function_or_method";

    public override bool HasIdentityEquality => false;

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) => function.Call(self, given, named);

    public override object? Compare(ComparisonOperator comparison, object other)
    {
        if (comparison is not (ComparisonOperator.Equal or ComparisonOperator.NotEqual) || other is not BoundMethod method)
            return null;
        var isSame = ReferenceEquals(self, method.Self) && ReferenceEquals(function, method.Function);
        return Boxed.Of(isSame == (comparison == ComparisonOperator.Equal));
    }

    public override long Hash() => HashCode.Combine(RuntimeHelpers.GetHashCode(self), RuntimeHelpers.GetHashCode(function));

    public override string Repr() =>
        $"<built-in method {function.Name} of {Values.TypeName.Of(self)} object{Identity.Place(self)}>";
}
