using System.Text.RegularExpressions;
using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Files;

/// <summary><c>GET /files/{name}</c>: what the downloads scenario fetches.</summary>
internal static partial class FilesApi
{
    public const string RateLimit = "files";

    private const int DefaultSize = 64 * 1024;
    private const int DefaultLatency = 0;

    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/files/{name}", Get)
            .RequireRateLimiting(RateLimit)
            .WithTags("Files")
            .WithSummary("Bytes, as slowly as asked")
            .WithDescription("Always the same bytes for the same name. Without `bytesPerSecond` they come as fast as they can.")
            .Produces<byte[]>(StatusCodes.Status200OK, "application/octet-stream")
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static IResult Get(
        string name, IOptions<PlaygroundLimits> limits, TimeProvider time, int size = DefaultSize, int latencyMs = DefaultLatency, int? bytesPerSecond = null)
    {
        if (!Name().IsMatch(name))
            return ApiProblems.FileNotFound();

        var file = new PacedFile(name, size, TimeSpan.FromMilliseconds(latencyMs), bytesPerSecond, time);
        var errors = FileErrors.Find(file, limits.Value).ToList();
        return errors.Count > 0 ? ApiProblems.InvalidQuery(errors) : file;
    }

    [GeneratedRegex(@"^[a-z0-9-][a-z0-9.-]{0,63}\z")]
    private static partial Regex Name();
}
