using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>What statements are made of.</summary>
internal static class StatementParts
{
    /// <summary>The expressions of a statement that are not in its blocks, targets and annotations among them.</summary>
    public static IEnumerable<Expression> ExpressionsOf(Statement statement) => statement switch
    {
        ExpressionStatement { Value: var value } => [value],
        Assign assign => [.. assign.Targets, assign.Value],
        AugmentedAssign assign => [assign.Target, assign.Value],
        AnnotatedAssign assign => Present(assign.Target, assign.Annotation, assign.Value),
        FunctionDefinition function => function.Parameters.All
            .SelectMany(parameter => Present(parameter.Default, parameter.Annotation))
            .Concat(Present(function.Returns)),
        ClassDefinition { Bases: var bases } => bases,
        Return { Value: var value } => Present(value),
        Delete { Targets: var targets } => targets,
        For loop => [loop.Target, loop.Iterable],
        While { Test: var test } => [test],
        If { Branches: var branches } => branches.Select(branch => branch.Test),
        With { Items: var items } => items.SelectMany(item => Present(item.Context, item.Target)),
        Raise raise => Present(raise.Exception, raise.Cause),
        Try { Handlers: var handlers } => handlers.SelectMany(handler => Present(handler.Type)),
        AssertStatement assertion => Present(assertion.Test, assertion.Message),
        _ => [],
    };

    /// <summary>What a statement assigns to or deletes.</summary>
    public static IEnumerable<Expression> TargetsOf(Statement statement) => statement switch
    {
        Assign { Targets: var targets } => targets,
        AugmentedAssign { Target: var target } => [target],
        AnnotatedAssign { Target: var target } => [target],
        Delete { Targets: var targets } => targets,
        For { Target: var target } => [target],
        With { Items: var items } => items.SelectMany(item => Present(item.Target)),
        _ => [],
    };

    /// <summary>The blocks of a statement.</summary>
    public static IEnumerable<ImmutableArray<Statement>> BlocksOf(Statement statement) => statement switch
    {
        FunctionDefinition { Body: var body } => [body],
        ClassDefinition { Body: var body } => [body],
        For loop => [loop.Body, loop.Else],
        While loop => [loop.Body, loop.Else],
        If choice => choice.Branches.Select(branch => branch.Body).Append(choice.Else),
        With { Body: var body } => [body],
        Try attempt => [attempt.Body, .. attempt.Handlers.Select(handler => handler.Body), attempt.Else, attempt.Finally],
        _ => [],
    };

    /// <summary>The words <c>def name</c>, when they stand as people write them.</summary>
    public static SourceSpan Header(FunctionDefinition function)
    {
        var (line, column) = (function.Span.Line, function.Span.Column);
        return new SourceSpan(line, column, line, column + "def ".Length + function.Name.Length);
    }

    private static IEnumerable<Expression> Present(params Expression?[] expressions) => expressions.OfType<Expression>();
}
