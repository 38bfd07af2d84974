using System.Net;
using Microsoft.AspNetCore.Http;
using Playground.Server.Limits;

namespace Playground.Server.Tests.Limits;

public sealed class RefusalsTests : IDisposable
{
    private readonly Refusals _refusals = new();

    public void Dispose() => _refusals.Dispose();

    [Fact]
    public async Task Who_is_refused_now_and_then_is_told_so_at_once()
    {
        for (var i = 0; i < Refusals.AtOncePerSecond; i++)
        {
            var answer = _refusals.HoldBackAsync(From("192.0.2.1")).AsTask();
            Assert.True(answer.IsCompleted);
            Assert.InRange(await answer, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
    }

    [Fact]
    public async Task Who_is_refused_all_the_time_waits_for_the_answer_and_others_do_not()
    {
        _ = await FirstHeldAsync(From("192.0.2.1"));

        Assert.True(_refusals.HoldBackAsync(From("192.0.2.2")).AsTask().IsCompleted);
    }

    [Fact]
    public async Task An_answer_that_is_held_back_comes()
    {
        var held = await FirstHeldAsync(From("192.0.2.1"));

        Assert.True(await held > TimeSpan.Zero);
    }

    [Fact]
    public async Task Few_answers_of_one_client_are_held_back()
    {
        var answers = Enumerable.Range(0, 2000).Select(_ => _refusals.HoldBackAsync(From("192.0.2.1")).AsTask()).ToList();

        Assert.InRange(answers.Count(answer => !answer.IsCompleted), 0, 256);
        foreach (var answer in answers.Where(answer => answer.IsCompleted))
            await answer;
    }

    [Fact]
    public async Task Who_does_not_wait_for_the_answer_any_more_is_forgotten()
    {
        using var gone = new CancellationTokenSource();
        var context = From("192.0.2.1");
        context.RequestAborted = gone.Token;
        var held = await FirstHeldAsync(context);
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => held);
    }

    /// <summary>Asks so often that one must wait.</summary>
    private async Task<Task<TimeSpan>> FirstHeldAsync(HttpContext context)
    {
        while (true)
        {
            var answer = _refusals.HoldBackAsync(context).AsTask();
            if (!answer.IsCompleted)
                return answer;
            await answer;
        }
    }

    private static DefaultHttpContext From(string address)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return context;
    }
}
