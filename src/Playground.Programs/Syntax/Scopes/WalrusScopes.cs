using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Scopes;

/// <summary>
/// Binds the names of <c>:=</c>. Within a comprehension they belong to the function, or the module, around it.
/// </summary>
internal sealed class WalrusScopes(ScopeBindings bindings)
{
    /// <summary>Notes what a named expression binds.</summary>
    /// <param name="builder">Knows the scope.</param>
    /// <param name="named">The expression.</param>
    /// <param name="isInIterable">Whether it stands in what a comprehension runs over.</param>
    public void Bind(ScopeBuilder builder, NamedExpression named, bool isInIterable)
    {
        var name = named.Target.Identifier;
        if (isInIterable)
        {
            bindings.Refuse(named, "assignment expression cannot be used in a comprehension iterable expression");
            return;
        }

        if (builder.Current.Kind != ScopeKind.Comprehension)
        {
            bindings.Bind(builder.Current, name, builder.IsInLoop);
            return;
        }

        var owner = builder.Current;
        for (; owner.Kind == ScopeKind.Comprehension; owner = owner.Parent!)
        {
            if (owner.TryGet(name, out var loop) && loop.IsLoopTarget)
            {
                bindings.Refuse(named.Target, $"assignment expression cannot rebind comprehension iteration variable '{name}'");
                return;
            }
        }

        if (owner.Kind == ScopeKind.Class)
            bindings.Refuse(named, "assignment expression within a comprehension cannot be used in a class body");
        else
            Bind(builder.Current, owner, name);
    }

    private void Bind(Scope comprehension, Scope owner, string name)
    {
        var symbol = owner.Add(name);
        var inner = comprehension.Add(name);
        inner.IsBound = true;
        if (owner.Kind == ScopeKind.Module || symbol.IsDeclaredGlobal)
            inner.IsDeclaredGlobal = true;
        else
            inner.IsDeclaredNonlocal = true;
        if (owner.Kind == ScopeKind.Module)
            symbol.IsDeclaredGlobal = true;
        bindings.Bind(owner, name, isInLoop: true);
    }
}
