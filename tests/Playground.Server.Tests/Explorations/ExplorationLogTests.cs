using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Playground.Server.Explorations;
using Playground.Server.Hosting.Shutdown;
using Playground.Server.Tests.Runs;
using Serilog;
using Serilog.Events;

namespace Playground.Server.Tests.Explorations;

/// <summary>What only operators are told.</summary>
public sealed class ExplorationLogTests
{
    private const string Source = "x = 1\n";

    private readonly LogEntries _log = new();

    [Fact]
    public async Task A_search_that_breaks_is_logged_with_its_exception()
    {
        var search = new ControlledSearch();
        await using var application = Logged(search.Application());
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);
        (await search.NextAsync()).Fail(new InvalidOperationException("A secret."));
        await explorations.EndOfAsync(started.Id);

        var line = Assert.Single(_log.From(typeof(SearchExecutor).FullName!));
        Assert.Equal((LogEventLevel.Error, "A secret."), (line.Level, line.Exception?.Message));
    }

    [Fact]
    public async Task A_search_that_does_not_stop_holds_up_a_shutdown_no_longer_than_that_may_take()
    {
        using var enough = new ManualResetEventSlim();
        ProgramSearch stubborn = (_, _, _, _) =>
        {
            enough.Wait(CancellationToken.None);
            return Found.Everything;
        };
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch);
        await using var application = Logged(new PlaygroundApplication().Generous()
            .With(services => services.AddSingleton(stubborn).AddSingleton<TimeProvider>(time)));
        var explorations = ExplorationClient.Of(application);
        var started = await explorations.StartAsync(Source);

        var drained = application.Services.GetRequiredService<Drain>().EndAsync();
        while (!drained.IsCompleted)
        {
            time.Advance(TimeSpan.FromMilliseconds(10));
            await Task.Yield();
        }

        Assert.False((await explorations.GetAsync(started.Id)).HasEnded);
        Assert.Equal(LogEventLevel.Warning, Assert.Single(_log.From(typeof(Drain).FullName!)).Level);
        enough.Set();
        Assert.Equal(ExplorationStatus.Completed, (await explorations.EndOfAsync(started.Id)).Status);
    }

    private PlaygroundApplication Logged(PlaygroundApplication application) =>
        application.With(services => services.AddSerilog(logger => logger.WriteTo.Sink(_log), preserveStaticLogger: true)).Listen();
}
