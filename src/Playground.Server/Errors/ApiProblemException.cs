namespace Playground.Server.Errors;

/// <summary>Carries a problem to the client from places that can't return one.</summary>
/// <param name="problem">What the client gets.</param>
public sealed class ApiProblemException(ApiProblem problem) : Exception(problem.Detail ?? problem.Title)
{
    /// <summary>What the client gets.</summary>
    public ApiProblem Problem { get; } = problem;
}
