using System.Security.Cryptography;
using System.Text;

namespace Playground.Server.Programs;

/// <summary>Names the text of a program, so that a schedule can say which one it belongs to.</summary>
internal static class ProgramHash
{
    private const int Bytes = 8;

    /// <summary>16 hexadecimal digits of the SHA-256 of the text in UTF-8.</summary>
    public static string Of(string source) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, Bytes));
}
