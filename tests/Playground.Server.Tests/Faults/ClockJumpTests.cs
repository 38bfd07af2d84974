using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Playground.Server.Runs;
using Playground.Server.Storage;
using Playground.Server.Tests.Runs;
using Playground.Server.Tests.Storage;

namespace Playground.Server.Tests.Faults;

/// <summary>Somebody sets the system's clock while the server runs: only what is shown as a date may tell.</summary>
public sealed class ClockJumpTests
{
    private static readonly TimeSpan[] Jumps = [TimeSpan.FromDays(3650), TimeSpan.FromDays(-3650), TimeSpan.FromHours(1), TimeSpan.FromSeconds(-3)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_timeline_duration_or_limit_changes()
    {
        var clock = new JumpingClock();
        await using var application = new PlaygroundApplication().Generous().WithLimit("DeadlockPauseMilliseconds", 100)
            .With(services => services.AddSingleton<TimeProvider>(clock)).Listen();
        var runs = application.RunClient();
        var began = Stopwatch.GetTimestamp();
        var started = await Task.WhenAll(
            runs.StartAsync(Scenario.Downloads, new { files = 4, sizeKib = 64, bandwidthKibPerSecond = 256, latencyMs = 50, strategy = "threads" }),
            runs.StartAsync(Scenario.Deadlock, new { threads = 3 }),
            runs.StartProgramAsync("import time\nstart = time.time()\nfor i in range(20):\n    time.sleep(0.01)\nprint(time.time() - start < 60)\n"));
        var waiting = started.Select(run => runs.EndOfAsync(run.Id)).ToList();
        while (waiting.Any(end => !end.IsCompleted))
        {
            foreach (var jump in Jumps)
            {
                clock.JumpTo(jump);
                await Task.Delay(5, Cancellation);
            }
        }

        var ends = await Task.WhenAll(waiting);
        Assert.Equal([RunStatus.Completed, RunStatus.Deadlocked, RunStatus.Completed], ends.Select(run => run.Status));
        foreach (var run in ends)
        {
            Assert.InRange(run.DurationMs!.Value, 1, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            TimelineOfLines.Check(await runs.LinesAsync(run.Id));
        }

        Assert.Contains(await runs.LinesAsync(ends[2].Id), line => line is { Kind: "printed", SubjectName: "True" });
    }

    [Fact]
    public async Task A_clock_that_jumps_ahead_makes_no_run_old()
    {
        // Time that really passes is what the fake clock is moved by; its jumps come on top of that.
        var time = new FakeTimeProvider(StoredRuns.Start);
        var clock = new JumpingFakeClock(time);
        await using var application = new PlaygroundApplication().With("Playground:Limits:RunsKeptHours", 1)
            .With(services => services.AddSingleton<TimeProvider>(clock));
        var store = application.Services.GetRequiredService<IRunStore>();
        await store.SaveAsync(StoredRuns.Ended(1), Cancellation);
        clock.Offset = TimeSpan.FromDays(3650);
        for (var minutes = 0; minutes < 50; minutes++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(1, Cancellation);
            Assert.NotNull(await store.FindAsync(StoredRuns.Id(1), Cancellation));
        }

        // And when it is set right again, all goes on.
        clock.Offset = TimeSpan.Zero;
        while (await store.FindAsync(StoredRuns.Id(1), Cancellation) is not null)
        {
            time.Advance(RetentionService.Period);
            await Task.Yield();
        }

        Assert.True(time.GetUtcNow() > StoredRuns.Start.AddHours(1));
    }

    private sealed class JumpingFakeClock(FakeTimeProvider time) : TimeProvider
    {
        public TimeSpan Offset { get; set; }

        public override long TimestampFrequency => time.TimestampFrequency;

        public override DateTimeOffset GetUtcNow() => time.GetUtcNow() + Offset;

        public override long GetTimestamp() => time.GetTimestamp();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            time.CreateTimer(callback, state, dueTime, period);
    }
}
