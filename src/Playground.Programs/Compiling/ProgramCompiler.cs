using Playground.Programs.Syntax;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles a parsed program. For one program; not thread-safe.</summary>
internal sealed class ProgramCompiler
{
    private readonly Dictionary<string, int> _globalIndexes = new(StringComparer.Ordinal);
    private readonly List<string> _globals = [];
    private readonly HashSet<string> _namedElsewhere = new(StringComparer.Ordinal);

    private ProgramCompiler(ScopeTree scopes, bool mayBindInExpressions, bool isHidden)
    {
        (Scopes, MayBindInExpressions, IsHidden) = (scopes, mayBindInExpressions, isHidden);
    }

    /// <summary>Whether tracebacks and steps leave its code out.</summary>
    public bool IsHidden { get; }

    /// <summary>Whether some expression may bind a name: whether there is a <c>:=</c>.</summary>
    public bool MayBindInExpressions { get; }

    public ScopeTree Scopes { get; }

    /// <summary>Compiles a program that is accepted.</summary>
    /// <param name="program">What was parsed.</param>
    /// <param name="source">Its text.</param>
    /// <param name="isHidden">Whether tracebacks and steps leave its code out.</param>
    /// <exception cref="ProgramTooLargeException">Its code becomes too large.</exception>
    public static ProgramCode Compile(ParsedProgram program, string source, bool isHidden = false)
    {
        var compiler = new ProgramCompiler(program.Scopes, source.Contains(":=", StringComparison.Ordinal), isHidden);
        foreach (var symbol in program.Scopes.Module.Symbols)
            compiler.Global(symbol.Name, program.Scopes.Module);
        var function = new FunctionCompiler(compiler, program.Scopes.Module, null, "<module>");
        var main = function.CompileModule(program.Module);
        return new ProgramCode(main, compiler._globals.ConvertAll(compiler.Describe), source.ReplaceLineEndings("\n").Split('\n'), Releases.MayBeForOthers(program.Module));
    }

    /// <summary>The index of a global name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="scope">Where it is used.</param>
    public int Global(string name, Scope scope)
    {
        if (scope.Kind != ScopeKind.Module)
            _namedElsewhere.Add(name);
        if (!_globalIndexes.TryGetValue(name, out var index))
        {
            _globalIndexes.Add(name, index = _globals.Count);
            _globals.Add(name);
        }

        return index;
    }

    private GlobalName Describe(string name)
    {
        var isBoundOnce = !Scopes.Module.TryGet(name, out var symbol)
            || symbol.IsBoundOnce
            || (symbol.Bindings == 0 && !symbol.IsGlobalElsewhere);
        return new GlobalName(name, isBoundOnce, IsMainOnly: !_namedElsewhere.Contains(name));
    }
}
