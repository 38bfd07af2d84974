using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Tells what can be assigned to, and deleted.</summary>
internal static class Targets
{
    /// <summary>The part of a target that is none; null if it is right.</summary>
    public static Expression? Wrong(Expression target, bool isDeleted = false) => target switch
    {
        Name or AttributeAccess or Subscript => null,
        Starred starred => isDeleted ? starred : Wrong(starred.Value),
        TupleDisplay tuple => FirstWrong(tuple.Elements, isDeleted),
        ListDisplay list => FirstWrong(list.Elements, isDeleted),
        _ => target,
    };

    private static Expression? FirstWrong(ImmutableArray<Expression> elements, bool isDeleted)
    {
        foreach (var element in elements)
        {
            if (Wrong(element, isDeleted) is { } wrong)
                return wrong;
        }

        return null;
    }
}
