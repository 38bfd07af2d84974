using Playground.Programs.Machine;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Values.Errors;

/// <summary>An exception as programs see it: its class and what it was made with.</summary>
internal class ExceptionValue(ExceptionType type, TupleValue arguments) : ObjectValue
{
    public ExceptionType Type => type;

    /// <summary>Its <c>args</c>.</summary>
    public TupleValue Arguments { get; set; } = arguments;

    /// <summary>What it was raised from, by <c>raise … from</c>.</summary>
    public ExceptionValue? Cause { get; set; }

    /// <summary>What was being handled when it was raised.</summary>
    public ExceptionValue? Context { get; set; }

    /// <summary>Whether tracebacks leave <see cref="Context"/> out.</summary>
    public bool SuppressesContext { get; set; }

    /// <summary>Where it has been, innermost first.</summary>
    public List<TracebackEntry> Traceback { get; } = [];

    /// <summary>For names and attributes that are missing: what was sought, and the names that there were instead.</summary>
    [field: NotState]
    public MissingName? Missing { get; set; }

    public override string TypeName => type.Name;

    public override string Repr() => Arguments.Count == 1
        ? $"{type.Name}({Representation.Of(Arguments[0])})"
        : type.Name + Arguments.Repr();

    public override string Str() => Arguments.Count switch
    {
        0 => "",
        1 => type.IsSubclassOf(ExceptionTypes.KeyError) ? Representation.Of(Arguments[0]) : Representation.Str(Arguments[0]),
        2 when type.IsSubclassOf(ExceptionTypes.OsError) =>
            $"[Errno {Representation.Str(Arguments[0])}] {Representation.Str(Arguments[1])}",
        _ => Arguments.Repr(),
    };
}
