namespace Playground.Browser.Tests.Hosting;

/// <summary>A finding as REST tells it.</summary>
internal sealed record FindingAnswer(string Kind, string Severity, string Sentence, IReadOnlyList<long> Sequences);
