using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>What Python's messages call an expression.</summary>
internal static class ExpressionNames
{
    /// <summary>Such as <c>function call</c>.</summary>
    public static string Of(Expression expression) => expression switch
    {
        Name => "name",
        AttributeAccess => "attribute",
        Subscript => "subscript",
        Starred => "starred",
        ListDisplay => "list",
        TupleDisplay => "tuple",
        Lambda => "lambda",
        Call => "function call",
        BooleanOperation or BinaryOperation or UnaryOperation => "expression",
        GeneratorExpression => "generator expression",
        ListComprehension => "list comprehension",
        SetComprehension => "set comprehension",
        DictComprehension => "dict comprehension",
        DictDisplay => "dict literal",
        SetDisplay => "set display",
        FormattedString => "f-string expression",
        NoneLiteral => "None",
        BooleanLiteral { Value: var value } => value ? "True" : "False",
        Comparison => "comparison",
        Conditional => "conditional expression",
        NamedExpression => "named expression",
        _ => "literal",
    };
}
