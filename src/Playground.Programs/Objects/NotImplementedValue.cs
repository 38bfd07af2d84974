using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>Python's <c>NotImplemented</c>, by which methods say that an operation is not for them.</summary>
internal sealed class NotImplementedValue : ObjectValue
{
    public static readonly NotImplementedValue Instance = new();

    private NotImplementedValue()
    {
    }

    public override string TypeName => "NotImplementedType";

    public override string Repr() => "NotImplemented";
}
