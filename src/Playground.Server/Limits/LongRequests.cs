using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Threads;
using Playground.Threading.Processors;

namespace Playground.Server.Limits;

/// <summary>
/// Requests whose answer takes a processor for longer than a moment: a few at a time, clients taking turns, on threads of their own, so that
/// short requests never wait behind them. Thread-safe.
/// </summary>
internal sealed class LongRequests(IOptions<PlaygroundLimits> options, ProcessorShares processors)
{
    /// <summary>Longer programs are long requests; to read this many characters takes some milliseconds.</summary>
    public const int ShortProgram = 4096;

    /// <summary>Analyses of more events are long requests.</summary>
    public const int FewEvents = 20_000;

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly FairGate _places = new(
        options.Value.LongRequestsAtOnce, Math.Max(1, options.Value.LongRequestsAtOnce - 1), options.Value.LongRequestsQueued);

    /// <summary>Computes an answer, at once if that is short.</summary>
    /// <exception cref="ApiProblemException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public async Task<T> AnswerAsync<T>(bool isLong, HttpContext context, Func<T> answer)
    {
        if (!isLong)
            return answer();
        var client = ClientAddress.Of(context);
        using var place = await _places.EnterAsync(client, context.RequestAborted);
        if (place is null)
            throw ApiProblems.TooManyRequests(LimitNames.Of(nameof(PlaygroundLimits.LongRequestsQueued)), RetryAfter).ToException();
        return await OwnThread.RunAsync("Long request", options.Value.Niceness, processors.Of(client), answer);
    }

    /// <summary>Computes an answer for which a program must be read.</summary>
    /// <exception cref="ApiProblemException">Too many wait already.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public Task<T> ReadAsync<T>(string? source, HttpContext context, Func<T> answer) =>
        AnswerAsync(source?.Length > ShortProgram, context, answer);
}
