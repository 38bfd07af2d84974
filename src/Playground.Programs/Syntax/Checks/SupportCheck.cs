using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Syntax.Checks;

/// <summary>Finds names, methods and attributes that Python has but a program here has not.</summary>
internal sealed class SupportCheck
{
    private readonly ScopeTree _scopes;
    private readonly ProblemList _problems;
    private readonly ModuleCheck _modules;

    private SupportCheck(ScopeTree scopes, ProblemList problems)
    {
        _scopes = scopes;
        _problems = problems;
        _modules = new ModuleCheck(scopes, problems);
    }

    public static void Run(Module module, ScopeTree scopes, ProblemList problems) =>
        new SupportCheck(scopes, problems).Visit(module.Body, scopes.Module);

    private void Visit(ImmutableArray<Statement> statements, Scope scope)
    {
        foreach (var statement in statements)
            Visit(statement, scope);
    }

    private void Visit(Statement statement, Scope scope)
    {
        switch (statement)
        {
            case Import import:
                _modules.Check(import);
                break;
            case ImportFrom import:
                _modules.Check(import);
                break;
            case FunctionDefinition function when scope.Kind == ScopeKind.Class:
                CheckMethod(function);
                break;
        }

        foreach (var target in StatementParts.TargetsOf(statement))
            _modules.CheckTarget(scope, target);
        foreach (var expression in StatementParts.ExpressionsOf(statement))
            Visit(expression, scope);

        var inner = statement is FunctionDefinition or ClassDefinition ? _scopes.Of(statement) : scope;
        foreach (var block in StatementParts.BlocksOf(statement))
            Visit(block, inner);
    }

    private void Visit(Expression expression, Scope scope)
    {
        switch (expression)
        {
            case Name name:
                CheckName(name, scope);
                break;
            case AttributeAccess access:
                CheckAttribute(access);
                _modules.Check(scope, access);
                break;
            case Call { Keywords: var keywords }:
                CheckKeywords(keywords);
                break;
        }

        if (expression is Comprehension comprehension)
        {
            // What it runs over first is evaluated outside.
            var inner = _scopes.Of(comprehension);
            var outside = comprehension.Clauses[0].Iterable;
            Visit(outside, scope);
            foreach (var part in Parts.Of(comprehension).Where(part => part != outside))
                Visit(part, inner);
        }
        else if (expression is Lambda lambda)
        {
            foreach (var part in Parts.Of(lambda))
                Visit(part, part == lambda.Body ? _scopes.Of(lambda) : scope);
        }
        else
        {
            foreach (var part in Parts.Of(expression))
                Visit(part, scope);
        }
    }

    private void CheckName(Name name, Scope scope)
    {
        if (!Builtins.Refused.TryGetValue(name.Identifier, out var instead) || !scope.TryGet(name.Identifier, out var symbol))
            return;
        var isBuiltin = symbol.Kind is NameKind.GlobalImplicit or NameKind.GlobalExplicit
            ? !_scopes.Module.TryGet(name.Identifier, out var global) || !(global.IsBound || global.IsGlobalElsewhere)
            : name.Identifier == "__debug__";
        if (isBuiltin)
            _problems.Refuse(name.Span, $"`{name.Identifier}` is not supported", instead);
    }

    private void CheckAttribute(AttributeAccess access)
    {
        if (!SpecialNames.Is(access.Name) || SpecialNames.Methods.Contains(access.Name) || SpecialNames.Attributes.Contains(access.Name))
            return;
        _problems.Refuse(access.Span, $"the attribute `{access.Name}` is not supported", "use an attribute of your own");
    }

    private void CheckMethod(FunctionDefinition function)
    {
        if (!SpecialNames.Is(function.Name) || SpecialNames.Methods.Contains(function.Name))
            return;
        var guess = SpecialNames.Closest(function.Name) is { } closest ? $"did you mean `{closest}`? " : "";
        var all = string.Join(", ", SpecialNames.Methods.Order(StringComparer.Ordinal));
        var instead = $"{guess}A class can have a method with a name of your own, or {all}";
        _problems.Refuse(StatementParts.Header(function), $"the method `{function.Name}` is not supported", instead);
    }

    private void CheckKeywords(ImmutableArray<KeywordArgument> keywords)
    {
        if (keywords.Length < 2)
            return;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var keyword in keywords)
        {
            if (keyword.Name is not null && !seen.Add(keyword.Name))
                _problems.Refuse(keyword.Span, $"keyword argument repeated: {keyword.Name}");
        }
    }
}
