namespace Playground.Server.Files;

/// <summary>
/// A file that is made up while it is sent, at a chosen speed. Waiting holds no thread.
/// </summary>
internal sealed record PacedFile(string Name, int Size, TimeSpan Latency, int? BytesPerSecond, TimeProvider Time) : IResult
{
    private const int LargestChunk = 64 * 1024;

    /// <summary>How often a second bytes are sent: often enough to look like a flow.</summary>
    private const int ChunksPerSecond = 20;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var cancellation = httpContext.RequestAborted;
        var response = httpContext.Response;
        response.ContentType = "application/octet-stream";
        response.ContentLength = Size;
        response.Headers.CacheControl = "no-store";

        // The headers wait as well, as a distant server's would.
        await Delay(Latency, cancellation);
        await response.Body.FlushAsync(cancellation);
        var started = Time.GetTimestamp();
        var content = new FileContent(Name);
        var chunk = BytesPerSecond is { } speed ? Math.Clamp(speed / ChunksPerSecond, 1, LargestChunk) : LargestChunk;
        for (var sent = 0; sent < Size;)
        {
            var count = Math.Min(chunk, Size - sent);
            content.Fill(response.BodyWriter.GetSpan(count)[..count], sent);
            response.BodyWriter.Advance(count);
            sent += count;
            // Waiting for the moment these bytes are due by, and not for a fixed time, keeps the speed exact on a busy machine.
            if (BytesPerSecond is { } bytes)
                await Delay(TimeSpan.FromSeconds((double)sent / bytes) - Time.GetElapsedTime(started), cancellation);
            var flushed = await response.BodyWriter.FlushAsync(cancellation);
            if (flushed.IsCompleted)
                return;
        }
    }

    private Task Delay(TimeSpan time, CancellationToken cancellation) =>
        time > TimeSpan.Zero ? Task.Delay(time, Time, cancellation) : Task.CompletedTask;
}
