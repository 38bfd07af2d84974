namespace Playground.Programs.Syntax;

/// <summary>Ends the parsing of a logical line; caught where the next one begins.</summary>
internal sealed class SyntaxException(ProgramProblem problem) : Exception(problem.Message)
{
    public ProgramProblem Problem { get; } = problem;
}
