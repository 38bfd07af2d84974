using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>The expressions that expressions are made of.</summary>
internal static class Parts
{
    /// <summary>
    /// The direct parts of an expression, in the order of their evaluation. Those of a lambda and of a comprehension are
    /// all of them, also what belongs to the scope within.
    /// </summary>
    public static IEnumerable<Expression> Of(Expression expression) => expression switch
    {
        BooleanOperation { Values: var values } => values,
        NamedExpression named => [named.Target, named.Value],
        BinaryOperation binary => [binary.Left, binary.Right],
        UnaryOperation { Operand: var operand } => [operand],
        Lambda lambda => [.. lambda.Parameters.All.Select(parameter => parameter.Default).OfType<Expression>(), lambda.Body],
        Conditional conditional => [conditional.Test, conditional.Body, conditional.Else],
        DictDisplay { Items: var items } => items.SelectMany(OfItem),
        SetDisplay { Elements: var elements } => elements,
        ListDisplay { Elements: var elements } => elements,
        TupleDisplay { Elements: var elements } => elements,
        Comprehension comprehension => comprehension.Clauses.SelectMany(OfClause).Concat(OfElement(comprehension)),
        Comparison comparison => comparison.Right.Insert(0, comparison.Left),
        Call call => [call.Function, .. call.Arguments, .. call.Keywords.Select(keyword => keyword.Value)],
        FormattedString { Parts: var parts } => parts,
        FormattedValue formatted => formatted.Format is null ? [formatted.Value] : [formatted.Value, formatted.Format],
        AttributeAccess { Value: var value } => [value],
        Subscript subscript => [subscript.Value, subscript.Index],
        Slice slice => ((Expression?[])[slice.Lower, slice.Upper, slice.Step]).OfType<Expression>(),
        Starred { Value: var value } => [value],
        _ => [],
    };

    /// <summary>What a comprehension evaluates in each round.</summary>
    public static ImmutableArray<Expression> OfElement(Comprehension comprehension) => comprehension switch
    {
        ListComprehension { Element: var element } => [element],
        SetComprehension { Element: var element } => [element],
        GeneratorExpression { Element: var element } => [element],
        DictComprehension dict => [dict.Key, dict.Value],
        _ => [],
    };

    /// <summary>The names that a target binds.</summary>
    public static IEnumerable<Name> NamesOf(Expression target) => target switch
    {
        Name name => [name],
        Starred { Value: var value } => NamesOf(value),
        TupleDisplay { Elements: var elements } => elements.SelectMany(NamesOf),
        ListDisplay { Elements: var elements } => elements.SelectMany(NamesOf),
        _ => [],
    };

    private static IEnumerable<Expression> OfItem(DictItem item) => item.Key is null ? [item.Value] : [item.Key, item.Value];

    private static IEnumerable<Expression> OfClause(ComprehensionClause clause) => [clause.Target, clause.Iterable, .. clause.Conditions];
}
