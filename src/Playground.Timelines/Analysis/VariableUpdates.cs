namespace Playground.Timelines.Analysis;

/// <summary>What became of the updates of one variable.</summary>
/// <param name="Variable">Its id.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Writes">How often it was written, atomic updates included.</param>
/// <param name="InitialValue">Its value before the first write.</param>
/// <param name="FinalValue">The last value that the timeline shows.</param>
/// <param name="LostUpdates">How many updates are not contained in the values that came after them.</param>
public sealed record VariableUpdates(int Variable, string Name, long Writes, long InitialValue, long FinalValue, long LostUpdates);
