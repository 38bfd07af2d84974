namespace Playground.Timelines.Analysis.Stalls;

/// <summary>A thread that holds something.</summary>
/// <param name="Thread">Which one.</param>
/// <param name="HasEnded">Whether it has ended without giving it back, and never will.</param>
/// <param name="IsAlone">Whether nobody else can hold it at the same time.</param>
internal readonly record struct Holder(int Thread, bool HasEnded, bool IsAlone);
