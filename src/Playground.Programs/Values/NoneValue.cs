namespace Playground.Programs.Values;

/// <summary>Python's <c>None</c>: there is one.</summary>
internal sealed class NoneValue : ObjectValue
{
    public static readonly NoneValue Instance = new();

    private NoneValue()
    {
    }

    public override string TypeName => "NoneType";

    public override string Repr() => "None";

    public override bool? Truth() => false;

    public override long Hash() => 0x6e6f6e65;
}
