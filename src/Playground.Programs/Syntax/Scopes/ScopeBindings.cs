using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Scopes;

/// <summary>Notes what a scope does with its names. The errors are CPython's.</summary>
internal sealed class ScopeBindings(ProblemList problems)
{
    public void Bind(Scope scope, string name, bool isInLoop)
    {
        var symbol = scope.Add(name);
        symbol.IsBound = true;
        symbol.Bindings += isInLoop ? 2 : 1;
    }

    public void Use(Scope scope, string name)
    {
        scope.Add(name).IsUsed = true;

        // Such a function must know the class that it stands in.
        if (name == "super" && scope.IsFunctionLike)
            scope.Add("__class__").IsUsed = true;
    }

    public void BindParameter(Scope scope, Parameter parameter)
    {
        var symbol = scope.Add(parameter.Name);
        if (symbol.IsParameter)
            problems.Refuse(parameter.Span, $"duplicate argument '{parameter.Name}' in function definition");
        (symbol.IsBound, symbol.IsParameter) = (true, true);
    }

    /// <summary>A name with an annotation belongs to its scope even where nothing is assigned.</summary>
    public void Annotate(Scope scope, AnnotatedAssign assign, string name, bool isInLoop)
    {
        var symbol = scope.Add(name);
        if (assign.IsSimple && scope.Kind != ScopeKind.Module && (symbol.IsDeclaredGlobal || symbol.IsDeclaredNonlocal))
            problems.Refuse(assign.Span, $"annotated name '{name}' can't be {(symbol.IsDeclaredGlobal ? "global" : "nonlocal")}");

        symbol.IsAnnotated |= assign.IsSimple;
        symbol.IsBound |= assign.IsSimple || assign.Value is not null;
        if (assign.Value is not null)
            symbol.Bindings += isInLoop ? 2 : 1;
    }

    public void DeclareGlobal(Scope scope, Global statement)
    {
        foreach (var name in statement.Names)
            Declare(scope, statement, name, "global").IsDeclaredGlobal = true;
    }

    public void DeclareNonlocal(Scope scope, Nonlocal statement)
    {
        foreach (var name in statement.Names)
            Declare(scope, statement, name, "nonlocal").IsDeclaredNonlocal = true;
    }

    /// <summary>Reports a use of a name that its scope does not allow.</summary>
    public void Refuse(Node node, string message) => problems.Refuse(node.Span, message);

    private Symbol Declare(Scope scope, Statement statement, string name, string word)
    {
        var symbol = scope.Add(name);
        var wrong = symbol switch
        {
            { IsParameter: true } => $"name '{name}' is parameter and {word}",
            { IsUsed: true } => $"name '{name}' is used prior to {word} declaration",
            { IsAnnotated: true } => $"annotated name '{name}' can't be {word}",
            { IsBound: true } => $"name '{name}' is assigned to before {word} declaration",
            _ => null,
        };
        if (wrong is not null)
            problems.Refuse(
                statement.Span,
                wrong,
                symbol.IsParameter ? "give one of them another name" : $"begin the function with `{word} {name}`");
        symbol.DeclaredAt ??= statement.Span;
        return symbol;
    }
}
