using Microsoft.Playwright;
using Playground.Browser.Tests.Browser;
using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Pages;

namespace Playground.Browser.Tests.Lanes;

public sealed class TwinTableTests(ChromiumFixture chromium, ServerFixture server) : BrowserTest(chromium), IClassFixture<ServerFixture>
{
    /// <summary>What a thread does from an event on.</summary>
    private static readonly Dictionary<string, string> StateAfter = new()
    {
        ["lock-requested"] = "waiting",
        ["barrier-requested"] = "waiting",
        ["join-requested"] = "joining",
        ["sleep-started"] = "sleeping",
        ["lock-acquired"] = "holding",
        ["sleep-ended"] = "holding",
        ["lock-released"] = "running",
        ["thread-started"] = "running",
    };

    [Fact]
    public Task Each_row_of_a_thread_is_what_its_event_says() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var threads = events.Select(entry => entry.ThreadName).ToHashSet();
        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "sleeping" })).ToHaveCountAsync(3);

        var rows = (await page.Table.ReadAsync()).Where(row => threads.Contains(row.Lane)).ToList();

        foreach (var row in rows)
        {
            var begin = events[(int)row.Sequence];
            Assert.Equal(begin.ThreadName, row.Lane);
            Assert.Equal(begin.TimeNs, Durations.Parse(row.From), tolerance: Durations.Step(row.From));
            if (StateAfter.TryGetValue(begin.Kind, out var state) && row.State is not "holding")
                Assert.Equal(state, row.State);
            if (row.State is "waiting" or "joining")
                Assert.Equal(begin.SubjectName, row.Subject);
        }

        Assert.Equal(events.Count(entry => entry.Kind == "join-requested"), rows.Count(row => row.State == "joining"));
        Assert.Equal(threads.Order(), rows.Select(row => row.Lane).Distinct().Order());
    });

    [Fact]
    public Task The_times_of_its_rows_add_up_to_the_analysis() => WithPageAsync(server.Application, async page =>
    {
        var run = await RecordedRun.OpenAsync(server.Application, page);
        var events = await server.Application.Rest.EventsAsync(run.Id);
        var analysis = await server.Application.Rest.AnalysisAsync(run.Id);
        await page.Table.OpenAsync();
        await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "sleeping" })).ToHaveCountAsync(3);

        var rows = await page.Table.ReadAsync();

        foreach (var thread in analysis.GetProperty("threads").EnumerateArray())
        {
            var name = thread.GetProperty("name").GetString()!;
            var free = UncontendedNs(events.Where(entry => entry.ThreadName == name));
            Expect("sleeping", 0, "sleeping");
            Expect("waiting", -free, "waiting", "joining");
            Expect("running", free, "running", "holding");

            void Expect(string state, long difference, params string[] words)
            {
                var sum = rows.Where(row => row.Lane == name && words.Contains(row.State)).Sum(row => Durations.Parse(row.Length));
                var told = thread.GetProperty("statesNs").GetProperty(state).GetDouble() + difference;
                Assert.True(Math.Abs(sum - told) <= told * 0.02 + 100, $"{name} {state}: {sum} ns in the table, {told} ns by the analysis.");
            }
        }
    });

    [Fact]
    public Task It_shows_only_what_is_visible() => WithPageAsync(
        server.Application,
        async page =>
        {
            await RecordedRun.OpenAsync(server.Application, page);
            await page.Table.OpenAsync();
            await Assertions.Expect(page.Table.Rows.Filter(new() { HasText = "sleeping" })).ToHaveCountAsync(3);
            var all = (await page.Table.ReadAsync()).Count;

            var caption = await page.Table.Caption.InnerTextAsync();
            for (var i = 0; i < 5; i++)
                await page.Lanes.MoveAsync("KeyW");
            var span = (await page.Lanes.MoveAsync("KeyW"))!;
            await Assertions.Expect(page.Table.Rows).Not.ToHaveCountAsync(all);
            await Assertions.Expect(page.Table.Caption).Not.ToHaveTextAsync(caption);

            foreach (var row in await page.Table.ReadAsync())
            {
                var from = Durations.Parse(row.From);
                Assert.True(from <= span.To + Durations.Step(row.From), $"{row} begins after {span}");
                Assert.True(from + Durations.Parse(row.Length) * 1.01 >= span.From - Durations.Step(row.From), $"{row} ends before {span}");
            }
        },
        // The table follows the moving view, the address names where it goes: without motion they are the same.
        new() { ReducedMotion = ReducedMotion.Reduce, ViewportSize = new() { Width = 1400, Height = 900 } });

    [Fact]
    public Task A_rows_button_selects_its_event() => WithPageAsync(server.Application, async page =>
    {
        await RecordedRun.OpenAsync(server.Application, page);
        await page.Table.OpenAsync();
        var row = page.Table.Rows.Filter(new() { HasText = "sleeping" }).First;
        var sequence = await row.GetByRole(AriaRole.Button).GetAttributeAsync("data-sequence");

        await row.GetByRole(AriaRole.Button).ClickAsync();

        await page.Lanes.SelectedAsync(at => at?.ToString(System.Globalization.CultureInfo.InvariantCulture) == sequence);
        await Assertions.Expect(page.Details).ToContainTextAsync("sleep");
    });

    /// <summary>What it takes to get locks that are free: the analysis counts it as waiting, the lanes draw it as what went on before.</summary>
    private static long UncontendedNs(IEnumerable<EventAnswer> events)
    {
        long sum = 0;
        var requested = 0L;
        foreach (var entry in events)
        {
            if (entry.Kind == "lock-requested")
                requested = entry.TimeNs;
            else if (entry is { Kind: "lock-acquired", Extra: 0 })
                sum += entry.TimeNs - requested;
        }

        return sum;
    }
}
