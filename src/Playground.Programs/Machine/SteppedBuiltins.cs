using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;

namespace Playground.Programs.Machine;

/// <summary>
/// Functions of Python's own that go through a generator, written in the language itself: so that the steps that the generator takes are
/// steps of its thread, and not parts of one. Thread-safe: made twice at once, they do no harm.
/// </summary>
internal sealed class SteppedBuiltins
{
    private static readonly Lazy<PythonModule> Text = new(() => new PythonModule("builtins", Hidden()));

    private Dictionary<string, object>? _functions;

    /// <summary>The function to call instead, where an argument is a generator; null for none.</summary>
    public FunctionValue? InsteadOf(object callee, object first)
    {
        if (first is not GeneratorValue)
            return null;
        var name = callee switch
        {
            NativeFunction { Owner: null } function => function.Name,
            BuiltinClass type => type.Name,
            _ => null,
        };
        if (name is null)
            return null;
        _functions ??= Text.Value.Run(new Dictionary<string, object>());
        return _functions.GetValueOrDefault(name) as FunctionValue;
    }

    private static MethodTable Hidden()
    {
        var table = new MethodTable(null);
        foreach (var name in new[] { "sum", "tuple", "set", "dict", "min", "max", "sorted" })
        {
            var function = (ObjectValue)Builtins.Find(name)!;
            table.Any($"_{name}", (_, given, named) => function.Call(given, named)!);
        }

        return table;
    }
}
