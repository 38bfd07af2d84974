using Playground.Programs.Syntax;

namespace Playground.Server.Errors;

/// <summary>The problems of the HTTP contract, each with its status and code.</summary>
public static class ApiProblems
{
    /// <summary>The body is not JSON or has the wrong shape, or a header can't be read.</summary>
    public static ApiProblem MalformedRequest(string detail) =>
        new(StatusCodes.Status400BadRequest, "malformed-request", "The request can't be read") { Detail = detail };

    /// <summary>There is no such scenario to start.</summary>
    public static ApiProblem UnknownScenario(string? scenario, IReadOnlyCollection<string> known) =>
        WithErrors("unknown-scenario", "There is no such scenario",
            [new ParameterError("scenario", scenario, scenario is null ? "is missing, and so is program" : "is not the id of a scenario", new { type = "string", @enum = known })]);

    /// <summary>Parameters of a scenario are wrong or unknown.</summary>
    public static ApiProblem InvalidParameters(IReadOnlyList<ParameterError> errors) =>
        WithErrors("invalid-parameters", Plural("parameter", errors), errors);

    /// <summary>A program can't run.</summary>
    public static ApiProblem ProgramNotAccepted(IReadOnlyList<ProgramProblem> problems) =>
        new(StatusCodes.Status400BadRequest, "program-not-accepted", "The program can't run")
        {
            Detail = $"Line {problems[0].Line}: {problems[0].Message.TrimEnd('.')}.",
            Problems = problems,
        };

    /// <summary>A text is no schedule, or one that is too long.</summary>
    public static ApiProblem InvalidSchedule(string problem, string? limit = null) =>
        WithErrors("invalid-schedule", "The schedule is not valid", [new ParameterError("schedule", null, problem)]) with { Limit = limit };

    /// <summary>A hash belongs to another text than the one it came with.</summary>
    public static ApiProblem ProgramChanged(string hash) =>
        new(StatusCodes.Status409Conflict, "program-changed", "The program has changed")
        {
            Detail = $"The hash that was given is that of another text: this one has the hash {hash}.",
        };

    /// <summary>To compute a state of a program takes longer than it may.</summary>
    public static ApiProblem StateTooSlow(TimeSpan most, string limit) =>
        new(StatusCodes.Status400BadRequest, "state-too-slow", "The program takes too long")
        {
            Detail = $"To come to this state takes more than {Seconds(most)}. Take fewer steps, or let the program do less.",
            Limit = limit,
        };

    /// <summary>Query parameters are wrong.</summary>
    public static ApiProblem InvalidQuery(params IReadOnlyList<ParameterError> errors) =>
        WithErrors("invalid-query", Plural("query parameter", errors), errors);

    /// <summary>The parameters ask for more threads than a run may have.</summary>
    public static ApiProblem TooManyThreads(int wanted, int most, string limit) =>
        new(StatusCodes.Status400BadRequest, "too-many-threads", "Too many threads")
        {
            Detail = $"These parameters need {wanted} threads; on this server a run may have {most}.",
            Limit = limit,
        };

    /// <summary>The instructor's key is missing or wrong.</summary>
    public static ApiProblem InstructorKeyRequired(bool isGiven) =>
        new(StatusCodes.Status401Unauthorized, "instructor-key-required", "The instructor's key is needed")
        {
            Detail = isGiven
                ? "The key that was given is not the instructor's."
                : "On this server whoever runs, steps, explores, stops or deletes needs the instructor's key. Send it as Authorization: Bearer KEY.",
        };

    /// <summary>There is nothing at this address.</summary>
    public static ApiProblem NotFound() => new(StatusCodes.Status404NotFound, "not-found", "There is nothing here");

    /// <summary>There is no such scenario to show.</summary>
    public static ApiProblem ScenarioNotFound(string id) =>
        new(StatusCodes.Status404NotFound, "scenario-not-found", "There is no such scenario") { Detail = $"There is no scenario {id}." };

    /// <summary>There is no such run, or not any more.</summary>
    public static ApiProblem RunNotFound(string id) =>
        new(StatusCodes.Status404NotFound, "run-not-found", "There is no such run")
        {
            Detail = $"There is no run {id}: it never was, was deleted, or was too old to keep.",
        };

    /// <summary>There is no such exploration, or not any more.</summary>
    public static ApiProblem ExplorationNotFound(string id) =>
        new(StatusCodes.Status404NotFound, "exploration-not-found", "There is no such exploration")
        {
            Detail = $"There is no exploration {id}: it never was, was deleted, or was too old to keep.",
        };

    /// <summary>There is no such file.</summary>
    public static ApiProblem FileNotFound() =>
        new(StatusCodes.Status404NotFound, "file-not-found", "There is no such file")
        {
            Detail = "File names have 1 to 64 characters: lower-case letters, digits, points and hyphens, the first not a point.",
        };

    /// <summary>The address is right, the method is not.</summary>
    public static ApiProblem MethodNotAllowed(string method) =>
        new(StatusCodes.Status405MethodNotAllowed, "method-not-allowed", "The method is not allowed here") { Detail = $"{method} is not allowed here; see the header Allow." };

    /// <summary>The run has ended, so it can't be stopped.</summary>
    public static ApiProblem RunEnded(string id) =>
        new(StatusCodes.Status409Conflict, "run-ended", "The run has ended") { Detail = $"The run {id} has already ended." };

    /// <summary>The run is still live, so it can't be deleted.</summary>
    public static ApiProblem RunNotEnded(string id) =>
        new(StatusCodes.Status409Conflict, "run-not-ended", "The run has not ended") { Detail = $"The run {id} has not ended: stop it first." };

    /// <summary>The exploration has ended, so it can't be stopped.</summary>
    public static ApiProblem ExplorationEnded(string id) =>
        new(StatusCodes.Status409Conflict, "exploration-ended", "The exploration has ended")
        {
            Detail = $"The exploration {id} has already ended.",
        };

    /// <summary>The exploration is still live, so it can't be deleted.</summary>
    public static ApiProblem ExplorationNotEnded(string id) =>
        new(StatusCodes.Status409Conflict, "exploration-not-ended", "The exploration has not ended")
        {
            Detail = $"The exploration {id} has not ended: stop it first.",
        };

    /// <summary>The body is too large.</summary>
    public static ApiProblem RequestTooLarge(long? most = null) =>
        new(StatusCodes.Status413PayloadTooLarge, "request-too-large", "The request is too large")
        {
            Detail = most is { } bytes ? $"A request may have {bytes} bytes." : null,
            Limit = "requestBytes",
        };

    /// <summary>The body is not JSON.</summary>
    public static ApiProblem UnsupportedMediaType() =>
        new(StatusCodes.Status415UnsupportedMediaType, "unsupported-media-type", "The media type is not supported")
        {
            Detail = "Send the body as application/json.",
        };

    /// <summary>The client sends too many requests.</summary>
    public static ApiProblem TooManyRequests(string limit, TimeSpan retryAfter) =>
        TooMany("too-many-requests", "Too many requests", $"The limit {limit} is reached. Try again in {Seconds(retryAfter)}.", limit, retryAfter);

    /// <summary>The server has as many runs waiting as it takes.</summary>
    public static ApiProblem QueueFull(string limit, TimeSpan retryAfter) =>
        TooMany("queue-full", "Too many runs are waiting", $"The server has no place for another run. Try again in {Seconds(retryAfter)}.", limit, retryAfter);

    /// <summary>The client has as many live runs as it may have.</summary>
    public static ApiProblem TooManyRuns(string limit, TimeSpan retryAfter) =>
        TooMany("too-many-runs", "Too many runs at once", $"Too many runs from your address are live. Try again in {Seconds(retryAfter)}, or stop one.", limit, retryAfter);

    /// <summary>The server has as many explorations waiting as it takes.</summary>
    public static ApiProblem ExplorationQueueFull(string limit, TimeSpan retryAfter) =>
        TooMany("queue-full", "Too many explorations are waiting", $"The server has no place for another exploration. Try again in {Seconds(retryAfter)}.", limit, retryAfter);

    /// <summary>The client has as many live explorations as it may have.</summary>
    public static ApiProblem TooManyExplorations(string limit, TimeSpan retryAfter) =>
        TooMany("too-many-explorations", "Too many explorations at once", $"Too many explorations from your address are live. Try again in {Seconds(retryAfter)}, or stop one.", limit, retryAfter);

    /// <summary>Something is wrong on our side; only the log says what.</summary>
    public static ApiProblem InternalError() =>
        new(StatusCodes.Status500InternalServerError, "internal-error", "Something went wrong on the server");

    /// <summary>The server is going down.</summary>
    public static ApiProblem ShuttingDown() =>
        new(StatusCodes.Status503ServiceUnavailable, "shutting-down", "The server is shutting down") { RetryAfter = TimeSpan.FromSeconds(5) };

    /// <summary>The database can't be read or written.</summary>
    public static ApiProblem StorageUnavailable() =>
        new(StatusCodes.Status503ServiceUnavailable, "storage-unavailable", "The storage is not available") { RetryAfter = TimeSpan.FromSeconds(5) };

    private static ApiProblem TooMany(string code, string title, string detail, string limit, TimeSpan retryAfter) =>
        new(StatusCodes.Status429TooManyRequests, code, title) { Detail = detail, Limit = limit, RetryAfter = retryAfter };

    private static ApiProblem WithErrors(string code, string title, IReadOnlyList<ParameterError> errors) =>
        new(StatusCodes.Status400BadRequest, code, title)
        {
            Detail = string.Join(" ", errors.Select(error => $"{error.Parameter} {error.Message}.")),
            Errors = errors,
        };

    private static string Plural(string what, IReadOnlyList<ParameterError> errors) =>
        errors.Count == 1 ? $"A {what} is not valid" : $"Some {what}s are not valid";

    private static string Seconds(TimeSpan time) => ProblemResponse.WholeSeconds(time) is var seconds and not 1 ? $"{seconds} seconds" : "1 second";
}
