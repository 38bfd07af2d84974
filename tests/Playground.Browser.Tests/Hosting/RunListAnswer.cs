namespace Playground.Browser.Tests.Hosting;

/// <summary>A page of runs as REST tells it.</summary>
internal sealed record RunListAnswer(IReadOnlyList<RunAnswer> Runs, string? Next);
