namespace Playground.Programs.Compiling;

/// <summary>Which arguments a function takes.</summary>
/// <param name="Names">Those by place, then those by name alone.</param>
/// <param name="PositionalCount">How many can be given by place.</param>
/// <param name="KeywordOnlyHasDefault">Of each that is given by name alone, whether it has a default.</param>
/// <param name="HasRest">Whether it takes further ones by place.</param>
/// <param name="HasKeywordRest">Whether it takes further ones by name.</param>
internal sealed record Parameters(string[] Names, int PositionalCount, bool[] KeywordOnlyHasDefault, bool HasRest, bool HasKeywordRest)
{
    public static readonly Parameters None = new([], 0, [], false, false);

    /// <summary>How many registers they fill.</summary>
    public int RegisterCount { get; } = Names.Length + (HasRest ? 1 : 0) + (HasKeywordRest ? 1 : 0);

    /// <summary>Whether a call with so many arguments by place, and no defaults, needs nothing but to put them there.</summary>
    public bool IsSimple { get; } = Names.Length == PositionalCount && !HasRest && !HasKeywordRest;
}
