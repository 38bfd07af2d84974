using System.Security.Cryptography;
using System.Text;
using Playground.Programs.Syntax;

namespace Playground.Server.Programs;

/// <summary>Whether a program can run, and else why not.</summary>
/// <param name="Accepted">Whether it can.</param>
/// <param name="Hash">Names the text: 16 hexadecimal digits of its SHA-256. A schedule belongs to one text.</param>
/// <param name="Problems">What is wrong, in the order of the text; at most 20.</param>
public sealed record ProgramCheck(bool Accepted, string Hash, IReadOnlyList<ProgramProblem> Problems)
{
    private const int HashBytes = 8;

    /// <summary>Looks at a program's text.</summary>
    public static ProgramCheck Of(string source)
    {
        var parsed = ProgramText.Parse(source);
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(source)).AsSpan(0, HashBytes));
        return new ProgramCheck(parsed.IsAccepted, hash, parsed.Problems);
    }
}
