using System.Diagnostics;
using System.Threading.RateLimiting;

namespace Playground.Server.Limits;

/// <summary>
/// Answers a client that is refused again and again more slowly: else a client that sends as fast as it is answered takes a processor only by being
/// refused. Those whose answer is held back are few, and hold no thread; past that, answers come at once. Thread-safe.
/// </summary>
internal sealed class Refusals : IDisposable
{
    /// <summary>A client's refusals in a second that are answered at once.</summary>
    public const int AtOncePerSecond = 50;

    private const int HeldPerClient = 256;
    private const int Held = 2048;

    private readonly ConcurrencyLimiter _held = new(new ConcurrencyLimiterOptions { PermitLimit = Held, QueueLimit = 0 });
    private readonly PartitionedRateLimiter<string> _answers = PartitionedRateLimiter.Create<string, string>(client =>
        RateLimitPartition.GetTokenBucketLimiter(client, _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = AtOncePerSecond,
            TokensPerPeriod = AtOncePerSecond / 10,
            ReplenishmentPeriod = TimeSpan.FromMilliseconds(100),
            QueueLimit = HeldPerClient,
        }));

    /// <summary>Waits until it is time to answer, at most some seconds.</summary>
    /// <returns>How long that was.</returns>
    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    public async ValueTask<TimeSpan> HoldBackAsync(HttpContext context)
    {
        using var place = _held.AttemptAcquire();
        if (!place.IsAcquired)
            return TimeSpan.Zero;
        var begin = Stopwatch.GetTimestamp();
        using var turn = await _answers.AcquireAsync(ClientAddress.Of(context), permitCount: 1, context.RequestAborted);
        return Stopwatch.GetElapsedTime(begin);
    }

    public void Dispose()
    {
        _held.Dispose();
        _answers.Dispose();
    }
}
