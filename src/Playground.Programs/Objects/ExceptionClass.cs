using Playground.Programs.Machine;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Objects;

/// <summary>A class of exceptions that a program defines.</summary>
internal sealed class ExceptionClass(ClassMembers members, ExceptionType parent) : ExceptionType(members.Name, parent), IProgramClass
{
    public ClassMembers Members => members;

    public override string Repr() => $"<class '__main__.{members.QualifiedName}'>";

    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        ThreadMachine.Current.CallWithin(this, given, named);
}
