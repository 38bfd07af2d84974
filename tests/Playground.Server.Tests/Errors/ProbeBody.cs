namespace Playground.Server.Tests.Errors;

/// <summary>A body with a member that is required.</summary>
public sealed record ProbeBody(string? Text)
{
    public required int Number { get; init; }
}
