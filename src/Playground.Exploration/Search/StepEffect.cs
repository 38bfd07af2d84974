using Playground.Exploration.Model;

namespace Playground.Exploration.Search;

/// <summary>What came of a step. Immutable.</summary>
/// <param name="Result">Whether it could be taken.</param>
/// <param name="Columns">The columns that it changes.</param>
/// <param name="Contents">What they hold then.</param>
/// <param name="Printed">The number of the text that it prints; 0 for none.</param>
/// <param name="Failure">The number of the failure that it brings, from 1 on; 0 for none.</param>
internal sealed record StepEffect(StepResult Result, int[] Columns, int[] Contents, int Printed, int Failure);
