namespace Playground.Timelines.Analysis;

/// <summary>What a variable's history amounts to.</summary>
/// <param name="Updates">Writes that were made from a value read before.</param>
/// <param name="LostUpdates">How many of them the final value doesn't contain.</param>
/// <param name="FinalValue">The value in the end.</param>
/// <param name="FullValue">What the final value would be with all updates.</param>
/// <param name="Overwrites">The first cases in which somebody can be named.</param>
internal sealed record VariableLosses(
    long Updates, long LostUpdates, long FinalValue, long FullValue, IReadOnlyList<Overwrite> Overwrites);

/// <summary>A write over something that its thread had not seen.</summary>
/// <param name="By">The write.</param>
/// <param name="Over">The write that was there.</param>
internal readonly record struct Overwrite(VariableWrite By, VariableWrite Over);
