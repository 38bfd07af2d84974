using Playground.Server.Tests.Runs;

[assembly: AssemblyFixture(typeof(SharedApplication))]

namespace Playground.Server.Tests.Runs;

/// <summary>One application over a socket for all tests that need no limits of their own: generous, with short pauses.</summary>
public sealed class SharedApplication : PlaygroundApplication
{
    public SharedApplication()
    {
        this.Generous().With("Playground:Limits:DeadlockPauseMilliseconds", 20);
        Listen();
        Runs = this.RunClient();
    }

    internal RunClient Runs { get; }
}
