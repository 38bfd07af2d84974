namespace Playground.Browser.Tests.Pages;

/// <summary>One row of the table beside the lanes.</summary>
internal sealed record TableRow
{
    public string Lane { get; init; } = "";

    public string State { get; init; } = "";

    public string Subject { get; init; } = "";

    public string By { get; init; } = "";

    public string From { get; init; } = "";

    public string Length { get; init; } = "";

    /// <summary>The event that began it.</summary>
    public long Sequence { get; init; }
}
