using Playground.Programs.Syntax;

namespace Playground.Server.Errors;

/// <summary>
/// An error as clients see it. Endpoints return it as a result or throw <see cref="ToException"/>; both look the same.
/// <see cref="ApiProblems"/> has the ones of the contract.
/// </summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Code">Stable name that programs can rely on.</param>
/// <param name="Title">What happened, in a few words that don't depend on the request.</param>
public sealed record ApiProblem(int Status, string Code, string Title) : IResult, IStatusCodeHttpResult
{
    /// <summary>What happened this time, in a sentence.</summary>
    public string? Detail { get; init; }

    /// <summary>The parameters that are wrong.</summary>
    public IReadOnlyList<ParameterError> Errors { get; init; } = [];

    /// <summary>What is wrong with a program.</summary>
    public IReadOnlyList<ProgramProblem> Problems { get; init; } = [];

    /// <summary>The limit that was hit, by its name in <c>GET /api/limits</c>.</summary>
    public string? Limit { get; init; }

    /// <summary>When to try again; becomes the header <c>Retry-After</c>, rounded up to seconds.</summary>
    public TimeSpan? RetryAfter { get; init; }

    int? IStatusCodeHttpResult.StatusCode => Status;

    /// <summary>The problem as an exception, for places that can't return it.</summary>
    public ApiProblemException ToException() => new(this);

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => ProblemResponse.WriteAsync(httpContext, this);
}
