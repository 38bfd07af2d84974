using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using Playground.Server.Errors;

namespace Playground.Server.Limits;

/// <summary>
/// Bounds how much one client may send in a minute. To read a program costs time by its length, so a limit on requests alone would let
/// long ones through as if they were short.
/// </summary>
internal sealed class BodyLimit : IDisposable
{
    private readonly RequestDelegate _next;
    private readonly int _most;
    private readonly PartitionedRateLimiter<HttpContext> _limiter;

    public BodyLimit(RequestDelegate next, IOptions<PlaygroundLimits> options)
    {
        (_next, _most) = (next, options.Value.BytesPerClient);
        _limiter = PartitionedRateLimiter.Create<HttpContext, string>(context => RateLimits.PerMinute(ClientAddress.Of(context), _most));
    }

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.ContentLength is { } length)
            Charge(context, length);
        else if (context.Features.Get<IHttpRequestBodyDetectionFeature>()?.CanHaveBody == true)
            context.Request.Body = new CountedBody(context.Request.Body, bytes => Charge(context, bytes));
        return _next(context);
    }

    public void Dispose() => _limiter.Dispose();

    /// <exception cref="ApiProblemException">The client has sent too much.</exception>
    private void Charge(HttpContext context, long bytes)
    {
        // Never more than there can be: a single body of any size that requests may have goes through, if nothing came before it.
        using var lease = _limiter.AttemptAcquire(context, (int)Math.Min(bytes, _most));
        if (lease.IsAcquired)
            return;
        var retryAfter = lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
        throw ApiProblems.TooManyRequests(LimitNames.Of(nameof(PlaygroundLimits.BytesPerClient)), retryAfter).ToException();
    }
}
