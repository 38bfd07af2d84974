using Microsoft.AspNetCore.ResponseCompression;

namespace Playground.Server.Hosting;

/// <summary>Keeps answers that are the same as long as the server runs, compressed as they were asked for: they are large, and everybody's first.</summary>
internal static class Caching
{
    private const long MostBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddCaching(this IServiceCollection services) =>
        services.AddOutputCache(options => options.SizeLimit = MostBytes);

    /// <summary>Answers once, and then what was answered, to everybody.</summary>
    public static TBuilder AnswerOnce<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.CacheOutput(policy => policy
            .Expire(TimeSpan.FromDays(1))
            .SetVaryByQuery([])
            .SetVaryByHost(false)
            .VaryByValue(context => new KeyValuePair<string, string>("encoding", EncodingFor(context))));

    /// <summary>How the answer is compressed; clients can word the same wish in many ways.</summary>
    private static string EncodingFor(HttpContext context) =>
        context.RequestServices.GetRequiredService<IResponseCompressionProvider>().GetCompressionProvider(context)?.EncodingName ?? "none";
}
