using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Playground.Server.Access;

/// <summary>The secret that an instructor shares with whom he lets run. Thread-safe.</summary>
internal sealed class InstructorKey(IOptions<AccessOptions> options)
{
    private readonly byte[]? _hash = options.Value.InstructorKey is { } key ? Hash(key) : null;

    /// <summary>Whether there is one.</summary>
    public bool IsRequired => _hash is not null;

    /// <summary>
    /// Whether a key is the right one. Hashes are compared, of one length and in constant time, so that the time it takes tells nothing.
    /// </summary>
    public bool Opens(string key) => _hash is null || CryptographicOperations.FixedTimeEquals(Hash(key), _hash);

    private static byte[] Hash(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));
}
