using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Syntax;

/// <summary>What came out of parsing a program. Immutable.</summary>
public sealed class ParsedProgram
{
    private readonly ScopeTree? _scopes;

    internal ParsedProgram(Module module, ScopeTree? scopes, IReadOnlyList<ProgramProblem> problems)
    {
        Module = module;
        _scopes = scopes;
        Problems = problems;
    }

    /// <summary>Why it is not accepted, in the order of the source; at most 20.</summary>
    public IReadOnlyList<ProgramProblem> Problems { get; }

    /// <summary>Whether it can run.</summary>
    public bool IsAccepted => Problems.Count == 0;

    /// <summary>Its tree; what could not be parsed is missing.</summary>
    internal Module Module { get; }

    /// <summary>Where its names belong.</summary>
    /// <exception cref="InvalidOperationException">Some of it could not be parsed.</exception>
    internal ScopeTree Scopes => _scopes ?? throw new InvalidOperationException("A program that could not be parsed has no scopes.");

    internal static ParsedProgram Unreadable(ProgramProblem problem) => new(new Module(default, []), null, [problem]);
}
