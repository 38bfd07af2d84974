using Playground.Threading.Threads;

namespace Playground.Scenarios;

/// <summary>What a run has to work with.</summary>
/// <param name="Threads">Its threads.</param>
/// <param name="Files">A client whose base address is the server itself, for real downloads from <c>/files</c>.</param>
public sealed record ScenarioContext(ThreadGroup Threads, HttpClient Files);
