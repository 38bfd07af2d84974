using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using Playground.Server.Files;
using Playground.Server.Limits;
using Playground.Threading.Processors;

namespace Playground.Server.Tests.Limits;

/// <summary>A thousand requests at a time, on a clock that stands still.</summary>
public sealed class RequestPaceTests
{
    private const int Many = 1000;

    private readonly ProcessorShares _shares = new(processors: 1, least: 1, new FakeTimeProvider());
    private readonly FilesAccess _files = new();
    private readonly RequestPace _pace;
    private int _passed;

    public RequestPaceTests() => _pace = new RequestPace(
        _ =>
        {
            Interlocked.Increment(ref _passed);
            return Task.CompletedTask;
        },
        _shares,
        _files);

    [Fact]
    public void While_nobody_else_computes_all_are_answered_at_once()
    {
        Assert.All(Send(Many, "192.0.2.1", TestContext.Current.CancellationToken), answer => Assert.True(answer.IsCompleted));
        Assert.Equal(Many, _passed);
    }

    [Fact]
    public async Task Beside_others_a_few_are_and_the_rest_comes_more_slowly()
    {
        LetAnotherCompute();
        using var gone = new CancellationTokenSource();
        var answers = Send(Many, "192.0.2.1", gone.Token);

        Assert.InRange(answers.Count(answer => answer.IsCompleted), 100, Many - 100);
        Assert.True(Send(1, "192.0.2.3", gone.Token).Single().IsCompleted);
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Task.WhenAll(answers));
        Assert.InRange(_passed, 100, Many - 100);
    }

    [Fact]
    public void Downloads_of_runs_are_all_answered_at_once()
    {
        LetAnotherCompute();

        Assert.All(Send(Many, "127.0.0.1", TestContext.Current.CancellationToken, _files.Token), answer => Assert.True(answer.IsCompleted));
    }

    private void LetAnotherCompute()
    {
        var other = new Thread(_shares.Of("192.0.2.2").Enter);
        other.Start();
        other.Join();
    }

    private List<Task> Send(int count, string address, CancellationToken aborted, string? token = null) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var context = new DefaultHttpContext { RequestAborted = aborted };
        context.Request.Headers[FilesAccess.Header] = token;
        context.Connection.RemoteIpAddress = IPAddress.Parse(address);
        return _pace.InvokeAsync(context);
    })];
}
