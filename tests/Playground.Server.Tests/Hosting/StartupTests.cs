using Playground.Server.Hosting;

namespace Playground.Server.Tests.Hosting;

public sealed class StartupTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Theory]
    [InlineData("Playground:Limits:ThreadsPerRun=0", "Playground:Limits:ThreadsPerRun must be between 2 and 1024, but is 0.")]
    [InlineData("Playground:Limits:ThreadsPerRun=600", "Playground:Limits:ThreadsPerRun must be at most ThreadsInProcess, which is 512, but is 600.")]
    [InlineData("Playground:Limits:RunsAtOnce=many", "Playground:Limits:RunsAtOnce must be a whole number, but is \"many\".")]
    [InlineData("Playground:Limits:ThreadPerRun=5", "Playground:Limits has keys that don't exist: 'ThreadPerRun'.")]
    [InlineData("Playground:Limit:ThreadsPerRun=5", "Playground:Limit doesn't exist; there are Playground:Limits, ")]
    [InlineData("Playground:Storage:BusySeconds=0", "Playground:Storage:BusySeconds must be between 1 and 60, but is 0.")]
    [InlineData("Playground:Storage:File=x", "Playground:Storage has keys that don't exist: 'File'.")]
    [InlineData("Playground:Network:KnownProxy:0=10.0.0.1", "Playground:Network has keys that don't exist: 'KnownProxy'.")]
    [InlineData("Playground:Access:Key=correct-horse", "Playground:Access has keys that don't exist: 'Key'.")]
    [InlineData("Playground:Access:InstructorKey=", "Playground:Access:InstructorKey must have 12 to 200 characters")]
    [InlineData("Playground:Access:InstructorKey=correct horse battery", "Playground:Access:InstructorKey must have 12 to 200 characters")]
    [InlineData("Serilog:MinimumLevel:Default=loud", "Serilog:MinimumLevel must be Verbose, Debug, Information, Warning, Error or Fatal, but is \"loud\".")]
    [InlineData("Playground:Storage:Path=", "Playground:Storage:Path must name a file.")]
    [InlineData("Playground:Storage:Path=/dev/null/x.db", "Choose another file with Playground:Storage:Path.")]
    [InlineData("Playground:Network:KnownProxies:0=here", "Playground:Network:KnownProxies has \"here\", which is neither")]
    [InlineData("Playground:Network:AllowedOrigins:0=example.org", "Playground:Network:AllowedOrigins has \"example.org\"")]
    [InlineData("urls=nonsense", "The address to listen on is not one")]
    public async Task A_wrong_setting_keeps_the_server_from_starting_and_is_named(string setting, string expected)
    {
        var reasons = await FailAsync($"--{setting}");
        Assert.Contains(reasons, reason => reason.Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once() =>
        Assert.Equal(2, (await FailAsync("--Playground:Limits:ThreadsPerRun=0", "--Playground:Limits:RunsAtOnce=0")).Count);

    [Fact]
    public async Task A_key_that_is_no_good_is_not_told_to_the_log() =>
        Assert.DoesNotContain("secret", Assert.Single(await FailAsync("--Playground:Access:InstructorKey=secret")), StringComparison.Ordinal);

    [Fact]
    public async Task An_address_in_use_is_said_in_one_sentence()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        var reason = Assert.Single(await FailAsync($"--urls=http://{listener.LocalEndpoint}"));
        Assert.Contains("address already in use", reason, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<string>> FailAsync(params string[] settings)
    {
        string[] args = [$"--Playground:Storage:Path={_directory.File("playground.db")}", "--urls=http://127.0.0.1:0", "--Serilog:MinimumLevel:Default=Fatal", .. settings];
        var exception = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var app = PlaygroundServer.Build(args);
            await app.StartAsync(TestContext.Current.CancellationToken);
        });
        return StartupErrors.Explain(exception);
    }
}
