using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Explorations;
using Playground.Server.Limits;
using Playground.Server.Runs;

namespace Playground.Server.Streaming;

/// <summary>Streams timelines and explorations to viewers; <c>docs/api.md</c> describes it.</summary>
public sealed class TimelineHub(
    RunLookup lookup,
    ExplorationDirectory explorations,
    OpenStreams open,
    OpenConnections connections,
    IOptions<PlaygroundLimits> limits,
    TimeProvider time,
    IHostApplicationLifetime lifetime) : Hub
{
    /// <summary>Where the hub is.</summary>
    public const string Path = "/hubs/timeline";

    /// <inheritdoc/>
    public override Task OnConnectedAsync()
    {
        connections.Connected();
        return base.OnConnectedAsync();
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        connections.Disconnected();
        return base.OnDisconnectedAsync(exception);
    }

    /// <summary>Streams a run's timeline from an event on, to its end.</summary>
    /// <param name="runId">Which run.</param>
    /// <param name="fromSequence">The first event that is wanted; 0 for all.</param>
    /// <param name="cancellationToken">Cancelled when the viewer has had enough or has gone.</param>
    /// <exception cref="HubException">The number is out of range, or there are as many streams as there may be.</exception>
    /// <exception cref="ApiProblemException">There is no such run.</exception>
    public async IAsyncEnumerable<TimelineUpdate> Watch(
        string runId, long fromSequence, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (fromSequence is < 0 or > QueryReader.LargestNumber)
            throw new HubException($"invalid-query: fromSequence must be between 0 and {QueryReader.LargestNumber}.");
        var run = await lookup.GetAsync(runId ?? "", cancellationToken);
        using var stream = open.Open(ClientAddress.Of(Context.GetHttpContext()!));
        var streams = ConnectionStreams.Of(Context);
        var window = streams.Open(run.Id, limits.Value.StreamsPerConnection);
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
            await foreach (var update in new TimelineStream(run, fromSequence, window).UpdatesAsync(ending.Token))
                yield return update;
        }
        finally
        {
            streams.Close(window);
        }
    }

    /// <summary>Streams how far an exploration is, a few times a second, to its end.</summary>
    /// <param name="explorationId">Which exploration.</param>
    /// <param name="cancellationToken">Cancelled when the viewer has had enough or has gone.</param>
    /// <exception cref="HubException">There are as many streams as there may be.</exception>
    /// <exception cref="ApiProblemException">There is no such exploration.</exception>
    public async IAsyncEnumerable<ExplorationUpdate> WatchExploration(
        string explorationId, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var exploration = explorations.Get(explorationId ?? "");
        using var stream = open.Open(ClientAddress.Of(Context.GetHttpContext()!));
        var streams = ConnectionStreams.Of(Context);
        var window = streams.Open(exploration.Id, limits.Value.StreamsPerConnection);
        try
        {
            using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lifetime.ApplicationStopping);
            await foreach (var update in new ExplorationStream(exploration, time).UpdatesAsync(ending.Token))
                yield return update;
        }
        finally
        {
            streams.Close(window);
        }
    }

    /// <summary>Says that the viewer has taken every event before one.</summary>
    /// <param name="runId">Which run.</param>
    /// <param name="next">The first event that it hasn't taken.</param>
    public void Acknowledge(string runId, long next) => ConnectionStreams.Of(Context).Acknowledge(runId ?? "", next);
}
