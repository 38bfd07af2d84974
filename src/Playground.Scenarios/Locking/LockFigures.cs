namespace Playground.Scenarios.Locking;

/// <summary>What one mechanism cost under load, where nothing was recorded.</summary>
/// <param name="Mechanism">Its name.</param>
/// <param name="Sections">How often the section was passed, by all threads together.</param>
/// <param name="Counted">What the counters show: as many, if there never were two threads in it at the same time.</param>
/// <param name="SectionNs">Time that passed for each of them, in ns.</param>
/// <param name="ProcessorNs">Processor time that all threads together spent on each of them, in ns; null where the system doesn't tell it.</param>
/// <param name="LeastSharePercent">What the thread that passed least often had of an equal share, in percent: 100 is perfectly fair.</param>
/// <param name="SectionsByThread">How often each thread passed it.</param>
public sealed record LockFigures(
    string Mechanism,
    long Sections,
    long Counted,
    double SectionNs,
    double? ProcessorNs,
    double LeastSharePercent,
    IReadOnlyList<long> SectionsByThread);
