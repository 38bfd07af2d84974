using System.Collections.Immutable;

namespace Playground.Programs.Syntax.Nodes;

/// <summary>The parameters of a function or a lambda.</summary>
/// <param name="Positional">Given by place or by name; those with defaults come last.</param>
/// <param name="Rest">Takes further positional arguments: <c>*args</c>.</param>
/// <param name="KeywordOnly">Given by name alone.</param>
/// <param name="KeywordRest">Takes further keywords: <c>**kwargs</c>.</param>
internal sealed record ParameterList(
    ImmutableArray<Parameter> Positional,
    Parameter? Rest,
    ImmutableArray<Parameter> KeywordOnly,
    Parameter? KeywordRest)
{
    /// <summary>All of them, in the order of the source.</summary>
    public IEnumerable<Parameter> All
    {
        get
        {
            foreach (var parameter in Positional)
                yield return parameter;
            if (Rest is not null)
                yield return Rest;
            foreach (var parameter in KeywordOnly)
                yield return parameter;
            if (KeywordRest is not null)
                yield return KeywordRest;
        }
    }
}
