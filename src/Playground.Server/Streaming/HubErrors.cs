using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.SignalR;
using Playground.Server.Errors;
using Playground.Server.Storage;

namespace Playground.Server.Streaming;

/// <summary>
/// Says what is wrong with a call in the words of the contract, and refuses a connection's calls when they come too fast: the limits
/// on requests see the hub's connections only, not the calls over them.
/// </summary>
public sealed partial class HubErrors(ILogger<HubErrors> logger) : IHubFilter, IDisposable
{
    /// <summary>Calls a second of one connection: eight streams with sixty updates a second can all be acknowledged.</summary>
    private const int CallsPerSecond = 600;

    private readonly ConcurrentDictionary<string, RateLimiter> _limiters = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        ArgumentNullException.ThrowIfNull(invocationContext);
        ArgumentNullException.ThrowIfNull(next);
        var limiter = _limiters.GetOrAdd(invocationContext.Context.ConnectionId, _ => NewLimiter());
        using var lease = limiter.AttemptAcquire();
        if (!lease.IsAcquired)
            throw new HubException("too-many-requests: This connection calls too often.");
        try
        {
            var result = await next(invocationContext);
            // A stream has only been made here, not begun: what goes wrong in it comes out when it is read.
            return result switch
            {
                IAsyncEnumerable<TimelineUpdate> updates => ExplainAsync(updates, invocationContext.HubMethodName),
                IAsyncEnumerable<ExplorationUpdate> updates => ExplainAsync(updates, invocationContext.HubMethodName),
                _ => result,
            };
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Explain(e, invocationContext.HubMethodName);
        }
    }

    /// <inheritdoc/>
    public async Task OnDisconnectedAsync(
        HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        if (_limiters.TryRemove(context.Context.ConnectionId, out var limiter))
            await limiter.DisposeAsync();
        await next(context, exception);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var limiter in _limiters.Values)
            limiter.Dispose();
    }

    private async IAsyncEnumerable<TUpdate> ExplainAsync<TUpdate>(
        IAsyncEnumerable<TUpdate> updates, string method, [EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await using var reader = updates.GetAsyncEnumerator(cancellation);
        while (await MoveNextAsync(reader, method))
            yield return reader.Current;
    }

    private async Task<bool> MoveNextAsync<TUpdate>(IAsyncEnumerator<TUpdate> reader, string method)
    {
        try
        {
            return await reader.MoveNextAsync();
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            throw Explain(e, method);
        }
    }

    private HubException Explain(Exception exception, string method)
    {
        switch (exception)
        {
            case HubException known:
                return known;
            case ApiProblemException known:
                return Of(known.Problem);
            case StorageException:
                return Of(ApiProblems.StorageUnavailable());
            default:
                LogBroken(exception, method);
                return Of(ApiProblems.InternalError());
        }
    }

    private static HubException Of(ApiProblem problem) => new($"{problem.Code}: {problem.Detail ?? problem.Title + "."}");

    private static TokenBucketRateLimiter NewLimiter() => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = CallsPerSecond,
        TokensPerPeriod = CallsPerSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    });

    [LoggerMessage(Level = LogLevel.Error, Message = "The hub method {Method} failed.")]
    private partial void LogBroken(Exception exception, string method);
}
