using System.Reflection;
using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Syntax;
using Playground.Programs.Values.Calls;

namespace Playground.Programs.Modules;

/// <summary>
/// A module that is written in the language itself, over functions written here that are its alone. Its text is compiled once; each
/// program that imports it runs it anew. Tracebacks leave it out, and only its operations are steps. Immutable.
/// </summary>
internal sealed class PythonModule
{
    private readonly string _name;
    private readonly ProgramCode _code;
    private readonly MethodTable _hidden;

    /// <summary>Compiles the text of a module.</summary>
    /// <param name="name">Its name, which is that of its file.</param>
    /// <param name="hidden">The functions that its text may use besides Python's own.</param>
    public PythonModule(string name, MethodTable hidden)
    {
        (_name, _hidden) = (name, hidden);
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream($"{name}.py")!);
        var source = reader.ReadToEnd();
        var parsed = ProgramText.Parse(source);
        if (!parsed.IsAccepted)
            throw new InvalidOperationException($"{name}, line {parsed.Problems[0].Line}: {parsed.Problems[0].Message}");
        _code = ProgramCompiler.Compile(parsed, source, isHidden: true);
    }

    /// <summary>Runs the text: gives what it defines, by name.</summary>
    /// <param name="shown">What is defined here and not in the text; the text may use it too.</param>
    public Dictionary<string, object> Run(IReadOnlyDictionary<string, object> shown)
    {
        var globals = _code.Globals
            .Select(global => new GlobalVariable(
                global.Name, isBoundOnce: true, isMainOnly: false, shown.GetValueOrDefault(global.Name) ?? _hidden.Find(global.Name) ?? Builtins.Find(global.Name)))
            .ToArray();
        ThreadMachine.Current.CallWithin(new FunctionValue(_code.Main, globals, [], [], []), [], []);
        var members = new Dictionary<string, object>(shown, StringComparer.Ordinal);
        foreach (var global in globals)
        {
            if (global.Value is not { } value)
                continue;
            members[global.Name] = value;
            if (value is ClassValue type)
                type.Members.Module = _name;
        }

        return members;
    }
}
