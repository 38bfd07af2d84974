using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Files;

namespace Playground.Server.Limits;

/// <summary>Limits on how often one client may ask, and how much may be asked at the same time.</summary>
public static class RateLimits
{
    private const string RunStarts = "run-starts";
    private const string ExplorationStarts = "exploration-starts";
    private const string States = "states";
    private const string HubConnections = "hub-connections";

    /// <summary>The limit for endpoints that start runs, besides the one for all requests.</summary>
    public static TBuilder RequireRunStartLimit<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting(RunStarts);

    /// <summary>The limit for the endpoint that starts explorations, besides the one for all requests.</summary>
    public static TBuilder RequireExplorationStartLimit<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting(ExplorationStarts);

    /// <summary>The limit for the endpoint that computes states of programs, besides the one for all requests.</summary>
    public static TBuilder RequireStateLimit<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting(States);

    /// <summary>The limit for connections to the hub, besides the one for all requests: such a request lasts as long as its connection.</summary>
    public static TBuilder RequireHubConnectionLimit<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.RequireRateLimiting(HubConnections);

    internal static IServiceCollection AddRateLimits(this IServiceCollection services)
    {
        services.AddSingleton<LongRequests>();
        services.AddSingleton<Refusals>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<IOptions<PlaygroundLimits>, FilesAccess>((options, limits, files) =>
        {
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                ForAll(nameof(PlaygroundLimits.RequestsPerClient), client => PerMinute(client, limits.Value.RequestsPerClient)),
                ForAll(nameof(PlaygroundLimits.OpenRequestsPerClient), client => AtOnce(client, limits.Value.OpenRequestsPerClient)),
                ForAll(nameof(PlaygroundLimits.OpenRequests), _ => AtOnce("everybody", limits.Value.OpenRequests)));
            options.AddPolicy(RunStarts, context => Named(
                context, nameof(PlaygroundLimits.RunStartsPerClient), PerMinute(ClientAddress.Of(context), limits.Value.RunStartsPerClient)));
            options.AddPolicy(ExplorationStarts, context => Named(
                context,
                nameof(PlaygroundLimits.ExplorationStartsPerClient),
                PerMinute(ClientAddress.Of(context), limits.Value.ExplorationStartsPerClient)));
            options.AddPolicy(States, context => Named(
                context, nameof(PlaygroundLimits.StatesPerClient), AtOnce(ClientAddress.Of(context), limits.Value.StatesPerClient)));
            options.AddPolicy(HubConnections, context => Named(
                context,
                nameof(PlaygroundLimits.HubConnectionsPerClient),
                AtOnce(ClientAddress.Of(context), limits.Value.HubConnectionsPerClient)));
            options.AddPolicy(FilesApi.RateLimit, context => Named(
                context, nameof(PlaygroundLimits.FilesPerClient), files.Partition(context, limits.Value.FilesPerClient)));
            options.OnRejected = (rejected, _) => new ValueTask(RefuseAsync(rejected));
        });
        return services;
    }

    internal static RateLimitPartition<string> AtOnce(string client, int permits) =>
        RateLimitPartition.GetConcurrencyLimiter(client, _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 });

    /// <summary>A limit on all requests, those of the hub included, whose connections are requests that stay open.</summary>
    private static PartitionedRateLimiter<HttpContext> ForAll(string limit, Func<string, RateLimitPartition<string>> partition) =>
        PartitionedRateLimiter.Create<HttpContext, string>(context => IsUnlimited(context)
            ? RateLimitPartition.GetNoLimiter("")
            : Named(context, limit, partition(ClientAddress.Of(context))));

    /// <summary>Operations must see the server even when a client behind the same address has used up its share.</summary>
    private static bool IsUnlimited(HttpContext context) =>
        context.Request.Path.StartsWithSegments("/health") || context.Request.Path.StartsWithSegments("/metrics")
        || context.Request.Path.StartsWithSegments("/files");

    internal static RateLimitPartition<string> PerMinute(string client, int permits) =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ =>
        {
            // A full bucket lets a class start at the same time; then it fills evenly, so nobody waits long for the next try.
            var perSecond = permits / 60;
            return new TokenBucketRateLimiterOptions
            {
                TokenLimit = permits,
                TokensPerPeriod = Math.Max(1, perSecond),
                ReplenishmentPeriod = perSecond > 0 ? TimeSpan.FromSeconds(1) : TimeSpan.FromSeconds(60d / permits),
                QueueLimit = 0,
            };
        });

    /// <summary>Remembers which limit is asked, because a rejected lease does not say so: the last one that was asked has refused.</summary>
    private static RateLimitPartition<string> Named(HttpContext context, string limit, RateLimitPartition<string> partition)
    {
        context.Items[typeof(RateLimits)] = limit;
        return partition;
    }

    private static async Task RefuseAsync(OnRejectedContext rejected)
    {
        var context = rejected.HttpContext;
        var limit = (string)context.Items[typeof(RateLimits)]!;
        var retryAfter = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        var held = await context.RequestServices.GetRequiredService<Refusals>().HoldBackAsync(context);
        await ProblemResponse.WriteAsync(context, ApiProblems.TooManyRequests(LimitNames.Of(limit), retryAfter - held));
    }
}
