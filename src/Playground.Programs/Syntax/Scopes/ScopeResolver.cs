namespace Playground.Programs.Syntax.Scopes;

/// <summary>Decides where each name is kept, once all scopes have been read: CPython's <c>analyze_block</c>.</summary>
internal sealed class ScopeResolver(ProblemList problems)
{
    /// <summary>Decides for a module and all scopes within.</summary>
    public void Resolve(Scope module) => Resolve(module, module, new HashSet<string>(StringComparer.Ordinal));

    /// <param name="scope">The scope.</param>
    /// <param name="module">The outermost one.</param>
    /// <param name="around">The names that functions around the scope bind.</param>
    /// <returns>The names that the scope wants from a function around it.</returns>
    private HashSet<string> Resolve(Scope scope, Scope module, HashSet<string> around)
    {
        foreach (var symbol in scope.Symbols)
            Decide(scope, module, symbol, around);

        var free = new HashSet<string>(StringComparer.Ordinal);
        var visible = scope.Children.Count == 0 ? around : Visible(scope, around);
        foreach (var child in scope.Children)
            free.UnionWith(Resolve(child, module, visible));

        if (scope.IsFunctionLike)
            Capture(scope, free);
        else if (scope.Kind == ScopeKind.Class)
            scope.HasClassCell = free.Remove("__class__");
        AddPassing(scope, free);

        foreach (var symbol in scope.Symbols)
        {
            if (symbol.Kind == NameKind.Free)
                free.Add(symbol.Name);
        }

        return free;
    }

    private void Decide(Scope scope, Scope module, Symbol symbol, HashSet<string> around)
    {
        symbol.Kind = NameKind.GlobalImplicit;
        if (symbol.IsDeclaredGlobal)
        {
            symbol.Kind = NameKind.GlobalExplicit;
            if (symbol.IsDeclaredNonlocal)
                Refuse(symbol, $"name '{symbol.Name}' is nonlocal and global", null);
            if (scope != module)
                module.AddMangled(symbol.Name).IsGlobalElsewhere = true;
        }
        else if (symbol.IsDeclaredNonlocal)
        {
            symbol.Kind = NameKind.Free;
            if (scope == module)
                Refuse(
                    symbol,
                    "nonlocal declaration not allowed at module level",
                    "leave it out: the module's own names need no declaration");
            else if (!around.Contains(symbol.Name) && !symbol.IsParameter)
                Refuse(symbol, $"no binding for nonlocal '{symbol.Name}' found", $"use `global {symbol.Name}` for a name of the module");
        }
        else if (symbol.IsBound)
        {
            symbol.Kind = NameKind.Local;
        }
        else if (around.Contains(symbol.Name))
        {
            symbol.Kind = NameKind.Free;
        }
    }

    /// <summary>The names of functions that the scopes within see; they don't see those of a class.</summary>
    private static HashSet<string> Visible(Scope scope, HashSet<string> around)
    {
        var visible = new HashSet<string>(around, StringComparer.Ordinal);
        foreach (var symbol in scope.Symbols)
        {
            if (symbol.Kind == NameKind.GlobalExplicit && scope.Kind != ScopeKind.Class)
                visible.Remove(symbol.Name);
            else if (symbol.Kind == NameKind.Local && scope.IsFunctionLike)
                visible.Add(symbol.Name);
        }

        if (scope.Kind == ScopeKind.Class)
            visible.Add("__class__");
        return visible;
    }

    private static void Capture(Scope scope, HashSet<string> free)
    {
        foreach (var symbol in scope.Symbols)
        {
            if (symbol.Kind == NameKind.Local && free.Remove(symbol.Name))
                symbol.Kind = NameKind.Cell;
        }
    }

    /// <summary>A function hands on what the functions within want from further out.</summary>
    private static void AddPassing(Scope scope, HashSet<string> free)
    {
        foreach (var name in free)
        {
            if (!scope.Has(name))
                scope.AddMangled(name).Kind = NameKind.Free;
        }
    }

    private void Refuse(Symbol symbol, string message, string? instead)
    {
        if (symbol.DeclaredAt is { } span)
            problems.Refuse(span, message, instead);
    }
}
