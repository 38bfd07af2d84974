using Playground.Programs.Machine;
using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>A class that a program defines, other than of exceptions.</summary>
internal sealed class ClassValue(ClassMembers members, ClassValue? parent) : ObjectValue, IProgramClass
{
    public ClassMembers Members => members;

    public ClassValue? Parent => parent;

    public override string TypeName => "type";

    public override string Repr() => $"<class '{members.Module}.{members.QualifiedName}'>";

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        ThreadMachine.Current.CallWithin(this, given, named);
}
