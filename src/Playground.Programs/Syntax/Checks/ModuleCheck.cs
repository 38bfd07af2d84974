using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Syntax.Checks;

/// <summary>Finds imports of what there is not, and uses of it.</summary>
internal sealed class ModuleCheck(ScopeTree scopes, ProblemList problems)
{
    public void Check(Import import)
    {
        foreach (var alias in import.Names)
        {
            if (!Modules.Importable.Contains(alias.Name))
                RefuseModule(alias.Span, alias.Name);
        }
    }

    public void Check(ImportFrom import)
    {
        if (import.Module.Length == 0)
            return;
        if (!Modules.Has(import.Module))
        {
            RefuseModule(import.Span, import.Module);
            return;
        }

        foreach (var alias in import.Names)
            CheckName(alias.Span, import.Module, alias.Name);
    }

    /// <summary>An attribute of what is surely a module must be one of its names.</summary>
    public void Check(Scope scope, AttributeAccess access)
    {
        if (ModuleOf(scope, access.Value) is { } module)
            CheckName(access.Span, module, access.Name);
    }

    /// <summary>The modules are the same for all programs.</summary>
    public void CheckTarget(Scope scope, Expression target)
    {
        if (target is AttributeAccess access && ModuleOf(scope, access.Value) is { } module)
            problems.Refuse(access.Span, $"changing the module `{module}` is not supported", "use a variable of your own");
    }

    private string? ModuleOf(Scope scope, Expression value)
    {
        var module = value switch
        {
            Name name when SymbolOf(scope, name.Identifier) is { Bindings: 1, ImportedModule: var imported } => imported,
            AttributeAccess access when ModuleOf(scope, access.Value) is { } outer => $"{outer}.{access.Name}",
            _ => null,
        };
        return module is not null && Modules.Has(module) ? module : null;
    }

    /// <summary>The symbol of the scope that binds a name; null where none is sure to.</summary>
    private Symbol? SymbolOf(Scope scope, string name)
    {
        if (!scope.TryGet(name, out var symbol))
            return null;
        if (symbol.Kind is NameKind.GlobalExplicit or NameKind.GlobalImplicit)
            return scopes.Module.TryGet(name, out var global) && !global.IsGlobalElsewhere ? global : null;
        while (symbol is { Kind: NameKind.Free } && scope.Parent is { } parent)
        {
            scope = parent;
            if (scope.Kind == ScopeKind.Class || !scope.TryGet(name, out symbol))
                symbol = new Symbol(name) { Kind = NameKind.Free };
        }

        return symbol;
    }

    private void CheckName(SourceSpan span, string module, string name)
    {
        var names = Modules.NamesOf(module);
        if (names.Contains(name))
            return;
        var all = $"`{module}` has {string.Join(", ", names)}";
        problems.Refuse(
            span,
            $"`{module}.{name}` is not supported",
            Spelling.Closest(name, names) is { } closest ? $"did you mean `{closest}`? {all}" : all);
    }

    private void RefuseModule(SourceSpan span, string module)
    {
        var all = $"the modules are {string.Join(", ", Modules.Importable)}";
        var instead = module switch
        {
            "multiprocessing" or "asyncio" or "_thread" => $"use `threading`; {all}",
            "concurrent" => "use `concurrent.futures`",
            _ => Spelling.Closest(module, Modules.Importable) is { } closest ? $"did you mean `{closest}`? {all}" : all,
        };
        problems.Refuse(span, $"the module `{module}` is not supported", instead);
    }
}
