using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Scopes;

/// <summary>
/// Finds the scopes of a program and what they do with their names, statement by statement in the order of CPython's
/// symbol table, whose errors it reports.
/// </summary>
internal sealed class ScopeBuilder
{
    private readonly Dictionary<Node, Scope> _byNode = new(ReferenceEqualityComparer.Instance);
    private readonly ScopeBindings _bindings;
    private readonly ExpressionScopes _expressions;
    private Scope _scope;
    private int _loops;

    private ScopeBuilder(Module module, ProblemList problems)
    {
        _scope = new Scope(ScopeKind.Module, "<module>", module, null, null);
        _byNode[module] = _scope;
        _bindings = new ScopeBindings(problems);
        _expressions = new ExpressionScopes(this, _bindings);
    }

    /// <summary>The scope that is being read.</summary>
    public Scope Current => _scope;

    /// <summary>Whether what is being read may be executed more than once in its scope.</summary>
    public bool IsInLoop => _loops > 0;

    /// <summary>Builds the scopes of a whole program.</summary>
    public static ScopeTree Build(Module module, ProblemList problems)
    {
        var builder = new ScopeBuilder(module, problems);
        builder.Visit(module.Body);
        new ScopeResolver(problems).Resolve(builder._scope);
        return new ScopeTree(builder._scope, builder._byNode);
    }

    /// <summary>Reads something in a scope of its own.</summary>
    public void InScope(ScopeKind kind, string name, Node node, Action read)
    {
        var (outer, loops) = (_scope, _loops);
        var privateClass = kind == ScopeKind.Class ? name : outer.PrivateClass;
        _scope = new Scope(kind, name, node, outer, privateClass);
        _loops = 0;
        outer.AddChild(_scope);
        _byNode[node] = _scope;
        read();
        (_scope, _loops) = (outer, loops);
    }

    private void Visit(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
            Visit(statement);
    }

    private void Visit(Statement statement)
    {
        switch (statement)
        {
            case FunctionDefinition function:
                VisitFunction(function);
                break;
            case ClassDefinition type:
                Bind(type.Name);
                _expressions.Read(type.Bases);
                InScope(ScopeKind.Class, type.Name, type, () => Visit(type.Body));
                break;
            case For loop:
                _loops++;
                _expressions.Bind(loop.Target);
                _loops--;
                _expressions.Read(loop.Iterable);
                VisitLoop(loop.Body);
                Visit(loop.Else);
                break;
            case While loop:
                _expressions.Read(loop.Test);
                VisitLoop(loop.Body);
                Visit(loop.Else);
                break;
            case If choice:
                VisitIf(choice);
                break;
            case With with:
                foreach (var item in with.Items)
                {
                    _expressions.Read(item.Context);
                    if (item.Target is not null)
                        _expressions.Bind(item.Target);
                }

                Visit(with.Body);
                break;
            case Try attempt:
                VisitTry(attempt);
                break;
            default:
                VisitSimple(statement);
                break;
        }
    }

    private void VisitSimple(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement { Value: var value }:
                _expressions.Read(value);
                break;
            case Assign assign:
                foreach (var target in assign.Targets)
                    _expressions.Bind(target);
                _expressions.Read(assign.Value);
                break;
            case AugmentedAssign assign:
                _expressions.Bind(assign.Target);
                if (assign.Target is Name { Identifier: var name })
                    _bindings.Use(_scope, name);
                _expressions.Read(assign.Value);
                break;
            case AnnotatedAssign assign:
                VisitAnnotated(assign);
                break;
            case Return { Value: { } value }:
                _expressions.Read(value);
                break;
            case Delete delete:
                foreach (var target in delete.Targets)
                    _expressions.Bind(target, isDeleted: true);
                break;
            case Raise raise:
                _expressions.ReadAny(raise.Exception);
                _expressions.ReadAny(raise.Cause);
                break;
            case AssertStatement assertion:
                _expressions.Read(assertion.Test);
                _expressions.ReadAny(assertion.Message);
                break;
            case Import import:
                foreach (var alias in import.Names)
                    VisitImport(alias);
                break;
            case ImportFrom import:
                foreach (var alias in import.Names)
                    VisitImportFrom(import, alias);
                break;
            case Global global:
                _bindings.DeclareGlobal(_scope, global);
                break;
            case Nonlocal nonlocal:
                _bindings.DeclareNonlocal(_scope, nonlocal);
                break;
        }
    }

    private void VisitFunction(FunctionDefinition function)
    {
        Bind(function.Name);
        foreach (var parameter in function.Parameters.All)
            _expressions.ReadAny(parameter.Default);
        foreach (var parameter in function.Parameters.All)
            _expressions.ReadAny(parameter.Annotation);
        _expressions.ReadAny(function.Returns);
        InScope(ScopeKind.Function, function.Name, function, () =>
        {
            foreach (var parameter in function.Parameters.All)
                _bindings.BindParameter(_scope, parameter);
            Visit(function.Body);
        });
    }

    private void VisitIf(If choice)
    {
        foreach (var branch in choice.Branches)
        {
            _expressions.Read(branch.Test);
            Visit(branch.Body);
        }

        Visit(choice.Else);
    }

    private void VisitLoop(ImmutableArray<Statement> body)
    {
        _loops++;
        Visit(body);
        _loops--;
    }

    private void VisitTry(Try attempt)
    {
        Visit(attempt.Body);
        Visit(attempt.Else);
        foreach (var handler in attempt.Handlers)
        {
            _expressions.ReadAny(handler.Type);
            if (handler.Name is not null)
            {
                Bind(handler.Name);
                _scope[handler.Name].IsDeleted = true;
            }

            Visit(handler.Body);
        }

        Visit(attempt.Finally);
    }

    private void VisitAnnotated(AnnotatedAssign assign)
    {
        if (assign.Target is Name name)
            _bindings.Annotate(_scope, assign, name.Identifier, IsInLoop);
        else
            _expressions.Bind(assign.Target);
        _expressions.Read(assign.Annotation);
        _expressions.ReadAny(assign.Value);
    }

    private void VisitImport(ImportAlias alias)
    {
        var name = alias.AsName ?? alias.Name.Split('.')[0];
        Bind(name);
        _scope[name].ImportedModule = alias.AsName is null ? name : alias.Name;
    }

    private void VisitImportFrom(ImportFrom import, ImportAlias alias)
    {
        var name = alias.AsName ?? alias.Name;
        Bind(name);
        _scope[name].ImportedModule = $"{import.Module}.{alias.Name}";
    }

    private void Bind(string name) => _bindings.Bind(_scope, name, IsInLoop);
}
