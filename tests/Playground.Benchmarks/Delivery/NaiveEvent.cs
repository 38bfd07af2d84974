namespace Playground.Benchmarks.Delivery;

/// <summary>An event as the naive way sends it: the same members as REST shows.</summary>
public sealed record NaiveEvent(long Sequence, long TimeNs, int Thread, string ThreadName, string Kind, int Subject, string SubjectName, long Value);
