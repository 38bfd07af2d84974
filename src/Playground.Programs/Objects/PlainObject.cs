using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>What <c>object()</c> makes: equal to nothing but itself.</summary>
internal sealed class PlainObject : ObjectValue
{
    public override string TypeName => "object";
}
