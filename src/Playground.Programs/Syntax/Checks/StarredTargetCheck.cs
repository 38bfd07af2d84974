using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Checks;

/// <summary>Finds starred targets where there may be none. The errors are those of CPython's compiler.</summary>
internal static class StarredTargetCheck
{
    public static void Run(Statement statement, ProblemList problems)
    {
        switch (statement)
        {
            case Assign { Targets: var targets }:
                foreach (var target in targets)
                    CheckTarget(target, problems);
                break;
            case For { Target: var target }:
                CheckTarget(target, problems);
                break;
            case With { Items: var items }:
                foreach (var item in items)
                {
                    if (item.Target is not null)
                        CheckTarget(item.Target, problems);
                }

                break;
        }
    }

    private static void CheckTarget(Expression target, ProblemList problems)
    {
        switch (target)
        {
            case Starred:
                problems.Refuse(target.Span, "starred assignment target must be in a list or tuple", "write a comma after it");
                break;
            case TupleDisplay { Elements: var elements }:
                CheckElements(target, elements, problems);
                break;
            case ListDisplay { Elements: var elements }:
                CheckElements(target, elements, problems);
                break;
        }
    }

    private static void CheckElements(Expression target, ImmutableArray<Expression> elements, ProblemList problems)
    {
        if (elements.Count(element => element is Starred) > 1)
            problems.Refuse(target.Span, "multiple starred expressions in assignment");
        foreach (var element in elements)
            CheckTarget(element is Starred starred ? starred.Value : element, problems);
    }
}
