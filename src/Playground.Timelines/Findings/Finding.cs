namespace Playground.Timelines.Findings;

/// <summary>Something that the analysis noticed and can explain.</summary>
/// <param name="Kind">What it is, in kebab-case: one of <see cref="FindingKinds"/>.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Sentence">The explanation in plain words.</param>
/// <param name="Sequences">Sequence numbers of the events to look at, the place to jump to first.</param>
/// <param name="Threads">Ids of the threads involved.</param>
/// <param name="Subjects">Ids of the locks, variables … involved.</param>
public sealed record Finding(
    string Kind,
    FindingSeverity Severity,
    string Sentence,
    IReadOnlyList<long> Sequences,
    IReadOnlyList<int> Threads,
    IReadOnlyList<int> Subjects);
