namespace Playground.Server.Tests.Runs;

/// <summary>Tests that count the threads of the process, or need all of its processors: nothing else runs meanwhile.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class AloneCollection
{
    public const string Name = "Alone";
}
