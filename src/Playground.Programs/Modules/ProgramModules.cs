using Playground.Programs.Objects;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Modules;

/// <summary>The modules that programs may import.</summary>
internal static class ProgramModules
{
    /// <summary>A new module of that name.</summary>
    /// <exception cref="PythonException">ModuleNotFoundError: there is none.</exception>
    public static ModuleValue Make(string name) => name switch
    {
        "time" => Of(name, TimeModule.Functions),
        "random" => Of(name, new RandomModule().Functions),
        _ => throw Raise.Error(ExceptionTypes.ModuleNotFoundError, $"No module named '{name}'"),
    };

    private static ModuleValue Of(string name, MethodTable functions) =>
        new(name, functions.Names.ToDictionary(function => function, object (function) => functions.Find(function)!, StringComparer.Ordinal));
}
