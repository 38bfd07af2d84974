using Playground.Programs.Machine;
using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>A class that a program defines, other than of exceptions.</summary>
/// <param name="members">What it defines.</param>
/// <param name="parent">The class of a program that it derives from; null for none.</param>
/// <param name="isLocal">Whether it derives from threading.local itself.</param>
internal sealed class ClassValue(ClassMembers members, ClassValue? parent, bool isLocal = false) : ObjectValue, IProgramClass
{
    public ClassMembers Members => members;

    public ClassValue? Parent => parent;

    /// <summary>Whether each thread sees attributes of its own in objects of the class.</summary>
    public bool IsLocal { get; } = isLocal || parent?.IsLocal == true;

    public override string TypeName => "type";

    public override string Repr() => $"<class '{members.Module}.{members.QualifiedName}'>";

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        ThreadMachine.Current.CallWithin(this, given, named);
}
