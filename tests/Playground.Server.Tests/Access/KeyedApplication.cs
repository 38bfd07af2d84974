using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Access;

/// <summary>A server with an instructor's key.</summary>
public sealed class KeyedApplication : PlaygroundApplication
{
    public const string Key = "correct-horse-battery-staple";

    public KeyedApplication() => this.Generous().With("Playground:Access:InstructorKey", Key);
}
