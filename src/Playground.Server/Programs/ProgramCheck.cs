using Playground.Programs.Syntax;

namespace Playground.Server.Programs;

/// <summary>Whether a program can run, and else why not.</summary>
/// <param name="Accepted">Whether it can.</param>
/// <param name="Hash">Names the text: 16 hexadecimal digits of its SHA-256. A schedule belongs to one text.</param>
/// <param name="Problems">What is wrong, in the order of the text; at most 20.</param>
public sealed record ProgramCheck(bool Accepted, string Hash, IReadOnlyList<ProgramProblem> Problems);
