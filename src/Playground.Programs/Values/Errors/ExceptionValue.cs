using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Values.Errors;

/// <summary>An exception as programs see it: its class and what it was made with.</summary>
internal class ExceptionValue(ExceptionType type, TupleValue arguments) : ObjectValue
{
    public ExceptionType Type => type;

    /// <summary>Its <c>args</c>.</summary>
    public TupleValue Arguments => arguments;

    public override string TypeName => type.Name;

    public override string Repr() => arguments.Count == 1
        ? $"{type.Name}({Representation.Of(arguments[0])})"
        : type.Name + arguments.Repr();

    public override string Str() => arguments.Count switch
    {
        0 => "",
        1 => type.IsSubclassOf(ExceptionTypes.KeyError) ? Representation.Of(arguments[0]) : Representation.Str(arguments[0]),
        2 when type.IsSubclassOf(ExceptionTypes.OsError) =>
            $"[Errno {Representation.Str(arguments[0])}] {Representation.Str(arguments[1])}",
        _ => arguments.Repr(),
    };
}
