using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>A function of a program: its code with what it captured.</summary>
internal sealed class FunctionValue(FunctionCode code, GlobalVariable[] globals, object[] defaults, object?[] keywordDefaults, Cell[] captures)
    : ObjectValue
{
    public FunctionCode Code => code;

    public GlobalVariable[] Globals => globals;

    /// <summary>For the last of the parameters that are given by place.</summary>
    public object[] Defaults => defaults;

    /// <summary>For each parameter that is given by name alone; null where there is none.</summary>
    public object?[] KeywordDefaults => keywordDefaults;

    public Cell[] Captures => captures;

    public override string TypeName => "function";

    public override string Repr() => $"<function {code.QualifiedName}{Identity.Place(this)}>";

    /// <summary>Runs the function to its end before it returns: for what is written here and calls back.</summary>
    public override object? Call(object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        ThreadMachine.Current.CallWithin(this, given, named);
}
