using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using Playground.Programs.Running;
using Playground.Server.Errors;
using Playground.Server.Limits;

namespace Playground.Server.Programs;

/// <summary>
/// Computes states of programs: a few at a time, each in a bounded time, and only as long as somebody waits for it. Thread-safe.
/// </summary>
internal sealed class ProgramStates(IOptions<PlaygroundLimits> options, TimeProvider time, IHostApplicationLifetime lifetime) : IDisposable
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly PlaygroundLimits _limits = options.Value;
    private readonly ConcurrencyLimiter _places = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = options.Value.StatesAtOnce,
        QueueLimit = options.Value.StatesQueued,
    });

    /// <summary>The state that a schedule leads to.</summary>
    /// <exception cref="ApiProblemException">Too many wait already, or it takes too long.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public async Task<ProgramState> GetAsync(CompiledProgram program, Schedule schedule, CancellationToken cancellation)
    {
        using var place = await _places.AcquireAsync(cancellationToken: cancellation);
        if (!place.IsAcquired)
            throw ApiProblems.TooManyRequests(LimitNames.Of(nameof(_limits.StatesQueued)), RetryAfter).ToException();
        using var timeUp = new CancellationTokenSource(_limits.StateTime, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellation, lifetime.ApplicationStopping);
        try
        {
            return await Task.Run(() => ProgramStepper.StateAt(program, schedule, _limits.ProgramBudgets, stop.Token), stop.Token);
        }
        catch (OperationCanceledException) when (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            throw ApiProblems.ShuttingDown().ToException();
        }
        catch (OperationCanceledException) when (timeUp.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw ApiProblems.StateTooSlow(_limits.StateTime, LimitNames.Of(nameof(_limits.StateSeconds))).ToException();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _places.Dispose();
}
