using System.Security.Cryptography;
using System.Threading.RateLimiting;
using Playground.Server.Limits;

namespace Playground.Server.Files;

/// <summary>
/// Tells the server's own downloads, which a run's threads are already limited by, from those of clients. The token lives as
/// long as the process and never leaves it, except to itself.
/// </summary>
public sealed class FilesAccess
{
    /// <summary>The header that carries <see cref="Token"/>.</summary>
    public const string Header = "X-Playground-Run";

    /// <summary>What the server's own downloads send in <see cref="Header"/>.</summary>
    public string Token { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>Whether a request is one of the server's own downloads.</summary>
    internal bool IsOwn(HttpContext context) => context.Request.Headers[Header] == Token;

    internal RateLimitPartition<string> Partition(HttpContext context, int permits) =>
        IsOwn(context)
            ? RateLimitPartition.GetNoLimiter("")
            : RateLimitPartition.GetConcurrencyLimiter(
                ClientAddress.Of(context), _ => new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 });
}
