namespace Playground.Server.Runs;

/// <summary>A run's timeline as a Chrome trace, written as it is made.</summary>
internal sealed class TraceDownload(Run run) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => throw new NotSupportedException(run.Id);
}
