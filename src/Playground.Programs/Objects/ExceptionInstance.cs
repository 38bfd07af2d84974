using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Objects;

/// <summary>An exception of a class that a program defines.</summary>
internal sealed class ExceptionInstance(ExceptionClass type, TupleValue arguments) : ExceptionValue(type, arguments), IProgramObject
{
    public IProgramClass ProgramClass => type;

    public Fields Fields { get; } = new(type.Members.EmptyShape);

    public override string Repr() => SpecialMethods.Text(this, "__repr__") ?? base.Repr();

    public override string Str() => SpecialMethods.Text(this, "__str__") ?? base.Str();
}
