namespace Playground.Browser.Tests.Pages;

/// <summary>A part of a run, in ns since it began.</summary>
internal sealed record Span(double From, double To)
{
    public double Width => To - From;
}
