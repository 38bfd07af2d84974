using CsCheck;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Server.Operations;
using Playground.Server.Storage;
using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Tests.Storage;

public sealed class RunListTests
{
    private static readonly string[] Scenarios = ["deadlock", "downloads", "shared-counter"];

    private static readonly Gen<StoredRun> AnyRun = Gen.Select(
        Gen.Int[0, 1_000_000], Gen.Int[0, 5], OneOf<string?>([.. Scenarios, null]), OneOf("running", "completed"),
        // Few moments, so that many runs are as old as others.
        (id, second, scenario, status) => StoredRuns.Live(id) with { CreatedAt = StoredRuns.Start.AddSeconds(second), Scenario = scenario, Status = status });

    [Fact]
    public Task Pages_put_together_are_the_whole_list_newest_first() =>
        Gen.Select(AnyRun.Array[0, 30], Gen.Int[1, 12], OneOf<string?>([.. Scenarios, null]), OneOf("running", "completed", null))
            .SampleAsync(Check, iter: 40);

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("12-34")]
    [InlineData("zz-000000000000000000000000000000aa")]
    [InlineData("-1-000000000000000000000000000000aa")]
    [InlineData("ffffffffffffffff-000000000000000000000000000000aa")]
    [InlineData("1-000000000000000000000000000000aX")]
    public void A_cursor_that_was_made_up_is_not_understood(string text) => Assert.False(RunCursor.TryParse(text, out _));

    [Fact]
    public void A_cursor_survives_as_text()
    {
        var cursor = new RunCursor(StoredRuns.Start.AddTicks(1), StoredRuns.Id(77));
        Assert.True(RunCursor.TryParse(cursor.ToString(), out var parsed));
        Assert.Equal(cursor, parsed);
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(index => values[index]);

    private static async Task Check(StoredRun[] runs, int limit, string? scenario, string? status)
    {
        using var directory = new TemporaryDirectory();
        await using var services = new ServiceCollection().AddMetrics().AddSingleton<PlaygroundMetrics>().BuildServiceProvider();
        await using var store = new SqliteRunStore(
            Options.Create(new StorageOptions { Path = directory.File("runs.db") }), services.GetRequiredService<PlaygroundMetrics>(), TimeProvider.System);
        store.Open();
        foreach (var run in runs)
            await store.SaveAsync(run);

        var expected = runs.GroupBy(run => run.Id).Select(same => same.Last())
            .Where(run => (scenario ?? run.Scenario) == run.Scenario && (status ?? run.Status) == run.Status)
            .OrderByDescending(run => run.CreatedAt).ThenByDescending(run => run.Id, StringComparer.Ordinal);
        Assert.Equal(expected, await ReadAllAsync(store, new RunQuery(scenario, status, limit)));
    }

    private static async Task<List<StoredRun>> ReadAllAsync(SqliteRunStore store, RunQuery query)
    {
        var all = new List<StoredRun>();
        while (true)
        {
            var page = await store.ListAsync(query);
            Assert.InRange(page.Runs.Count, page.Next is null ? 0 : query.Limit, query.Limit);
            all.AddRange(page.Runs);
            if (page.Next is null)
                return all;
            query = query with { After = RunCursor.TryParse(page.Next.ToString(), out var next) ? next : null };
        }
    }
}
