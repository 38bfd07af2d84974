using Microsoft.AspNetCore.ResponseCompression;

namespace Playground.Server.Hosting;

/// <summary>Compresses text: the page, its scripts, and JSON. Nothing secret is in an answer, so TLS is no reason not to.</summary>
internal static class Compression
{
    public static IServiceCollection AddTextCompression(this IServiceCollection services) =>
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            // Streams of lines are not in the list: compressing would hold them back.
            options.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json", "image/svg+xml"];
        });
}
