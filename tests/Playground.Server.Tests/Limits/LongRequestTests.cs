using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Playground.Server.Errors;
using Playground.Server.Limits;
using Playground.Threading.Processors;

namespace Playground.Server.Tests.Limits;

public sealed class LongRequestTests
{
    private readonly DefaultHttpContext _many = From("192.0.2.1");
    private readonly DefaultHttpContext _one = From("192.0.2.2");

    [Fact]
    public async Task A_client_with_long_requests_keeps_short_ones_and_other_clients_from_nothing()
    {
        using var go = new ManualResetEventSlim();
        var requests = New(atOnce: 2, queued: 1);
        var endless = requests.AnswerAsync(isLong: true, _many, () => go.Wait(TimeSpan.FromMinutes(1)));
        var waiting = requests.AnswerAsync(isLong: true, _many, () => true);

        Assert.True(await requests.AnswerAsync(isLong: false, _many, () => true));
        Assert.True(await requests.AnswerAsync(isLong: true, _one, () => true));
        Assert.False(waiting.IsCompleted);
        go.Set();
        Assert.True(await endless);
        Assert.True(await waiting);
    }

    [Fact]
    public async Task Past_the_queue_one_is_refused()
    {
        using var go = new ManualResetEventSlim();
        var requests = New(atOnce: 1, queued: 0);
        var endless = requests.AnswerAsync(isLong: true, _many, () => go.Wait(TimeSpan.FromMinutes(1)));

        var refused = await Assert.ThrowsAsync<ApiProblemException>(() => requests.AnswerAsync(isLong: true, _one, () => true));
        Assert.Equal((429, "too-many-requests", "longRequestsQueued"), (refused.Problem.Status, refused.Problem.Code, refused.Problem.Limit));
        Assert.NotNull(refused.Problem.RetryAfter);
        go.Set();
        await endless;
    }

    [Fact]
    public async Task Long_is_a_program_by_its_length()
    {
        using var go = new ManualResetEventSlim();
        var requests = New(atOnce: 1, queued: 0);
        var endless = requests.AnswerAsync(isLong: true, _many, () => go.Wait(TimeSpan.FromMinutes(1)));

        Assert.True(await requests.ReadAsync(new string('x', LongRequests.ShortProgram), _one, () => true));
        Assert.True(await requests.ReadAsync(null, _one, () => true));
        await Assert.ThrowsAsync<ApiProblemException>(() => requests.ReadAsync(new string('x', LongRequests.ShortProgram + 1), _one, () => true));
        go.Set();
        await endless;
    }

    [Fact]
    public async Task What_goes_wrong_comes_to_who_asked_and_gives_the_place_back()
    {
        var requests = New(atOnce: 1, queued: 0);
        for (var i = 0; i < 3; i++)
            await Assert.ThrowsAsync<FormatException>(() => requests.AnswerAsync<bool>(isLong: true, _one, () => throw new FormatException()));
    }

    private static LongRequests New(int atOnce, int queued) =>
        new(
            Options.Create(new PlaygroundLimits { LongRequestsAtOnce = atOnce, LongRequestsQueued = queued }),
            new ProcessorShares(processors: 1, least: 1, TimeProvider.System));

    private static DefaultHttpContext From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
