using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>What <c>super()</c> gives: an object, seen as one of the class above.</summary>
/// <param name="type">The class in which the call stands.</param>
/// <param name="self">The object.</param>
internal sealed class SuperValue(IProgramClass type, object self) : ObjectValue
{
    public object Self => self;

    public IProgramClass Type => type;

    public override string TypeName => "super";

    public override string Repr() => $"<super: <class '{type.Members.Name}'>, <{Values.TypeName.Of(self)} object>>";

    /// <summary>What the class above has by that name; null for nothing.</summary>
    public object? Find(string name) => type.Members.Parent?.Find(name);
}
