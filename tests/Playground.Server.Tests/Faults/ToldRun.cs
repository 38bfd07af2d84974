using System.Net;
using System.Net.Http.Headers;
using Playground.Server.Runs;
using Playground.Server.Tests.Runs;

namespace Playground.Server.Tests.Faults;

/// <summary>What a server has told of a run, which no later server may take back.</summary>
internal sealed class ToldRun(string id)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    private readonly List<EventLine> _seen = [];
    private string? _ended;
    private bool _isDeleting;
    private bool _isDeleted;

    public string Id => id;

    /// <summary>Whether it was told to have ended.</summary>
    public bool HasEnded => _ended is not null;

    /// <summary>How many of its events were seen.</summary>
    public int Seen => _seen.Count;

    /// <summary>Whether its events were read to their end, as they came.</summary>
    public bool WasFollowed { get; private set; }

    /// <summary>Whether all of it was told, so that nothing can come to it any more.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>Reads its events line by line, as far as they come.</summary>
    public async Task FollowAsync(RunClient runs)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/api/runs/{id}/events");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/x-ndjson"));
        using var response = await runs.Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        while (await reader.ReadLineAsync(Cancellation) is { } line)
        {
            // What was cut off in the middle of a line ends without an exception where the connection was closed in good order.
            if (line.EndsWith('}'))
                _seen.Add(EventLine.Parse(line));
        }

        WasFollowed = true;
    }

    /// <summary>Waits for its end and reads all there is.</summary>
    public async Task ReadEndAsync(RunClient runs)
    {
        var end = await runs.EndOfAsync(id);
        _ended = (await runs.JsonAsync($"/api/runs/{id}")).GetRawText();
        var lines = await runs.LinesAsync(id);
        Assert.Equal(end.EventCount, lines.Count);
        AssertBeginsWithSeen(lines);
        _seen.Clear();
        _seen.AddRange(lines);
        IsWhole = true;
    }

    public async Task DeleteAsync(RunClient runs)
    {
        _isDeleting = true;
        using var response = await runs.Http.DeleteAsync($"/api/runs/{id}", Cancellation);
        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        _isDeleted = true;
    }

    /// <summary>Whether another server, on the same database, tells the same. What it tells besides belongs to it from now on.</summary>
    /// <param name="runs">The other server.</param>
    public async Task CheckAsync(RunClient runs)
    {
        using (var response = await runs.Http.GetAsync($"/api/runs/{id}", Cancellation))
        {
            if (_isDeleted || (_isDeleting && response.StatusCode == HttpStatusCode.NotFound))
            {
                Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
                _isDeleted = true;
                return;
            }
        }

        _isDeleting = false;
        var told = _ended;
        var run = await runs.GetAsync(id);
        Assert.True(run.HasEnded, $"{id} is {run.Status}.");
        Assert.NotNull(run.Verdict);
        if (told is null && run.Status == RunStatus.Failed)
            Assert.Equal("The server stopped while the run was running.", run.Reason);
        var seen = IsWhole ? _seen.ToList() : null;
        await ReadEndAsync(runs);
        if (told is not null)
            Assert.Equal(told, _ended);
        if (seen is not null)
            Assert.Equal(seen, _seen);
        TimelineOfLines.Check(_seen);
    }

    /// <summary>A gapless prefix and what was seen live are the same, as far as both go: a killed server loses at most its last moment.</summary>
    private void AssertBeginsWithSeen(IReadOnlyList<EventLine> lines) => Assert.Equal(_seen.Take(lines.Count), lines.Take(_seen.Count));
}
