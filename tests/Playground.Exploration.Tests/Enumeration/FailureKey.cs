using Playground.Exploration.Results;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>What makes failures of different interleavings the same.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Threads">The letters of the threads that can't go on, in the order of the alphabet: "BC". An exception is the same in any thread.</param>
/// <param name="Lines">Where each of them is, or the exception is raised: "5,7".</param>
internal sealed record FailureKey(FailureKind Kind, string Threads, string Lines);
