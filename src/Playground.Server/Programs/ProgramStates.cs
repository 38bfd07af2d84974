using Microsoft.Extensions.Options;
using Playground.Programs.Running;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Server.Threads;
using Playground.Threading.Processors;

namespace Playground.Server.Programs;

/// <summary>
/// Computes states of programs: a few at a time, clients taking turns, each in a bounded time, and only as long as somebody waits for it.
/// Thread-safe.
/// </summary>
internal sealed class ProgramStates(
    IOptions<PlaygroundLimits> options, ProcessorShares processors, TimeProvider time, IHostApplicationLifetime lifetime)
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    private readonly PlaygroundLimits _limits = options.Value;
    private readonly FairGate _places = new(options.Value.StatesAtOnce, options.Value.StatesAtOncePerClient, options.Value.StatesQueued);

    /// <summary>The state that a schedule leads to.</summary>
    /// <exception cref="ApiProblemException">Too many wait already, or it takes too long.</exception>
    /// <exception cref="OperationCanceledException">Nobody waits for it any more.</exception>
    public async Task<ProgramState> GetAsync(CompiledProgram program, Schedule schedule, string client, CancellationToken cancellation)
    {
        using var place = await _places.EnterAsync(client, cancellation);
        if (place is null)
            throw ApiProblems.TooManyRequests(LimitNames.Of(nameof(_limits.StatesQueued)), RetryAfter).ToException();
        using var timeUp = new CancellationTokenSource(_limits.StateTime, time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(timeUp.Token, cancellation, lifetime.ApplicationStopping);
        try
        {
            return await OwnThread.RunAsync(
                "State",
                _limits.Niceness,
                processors.Of(client),
                () => ProgramStepper.StateAt(program, schedule, _limits.ProgramBudgets, stop.Token));
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
}
