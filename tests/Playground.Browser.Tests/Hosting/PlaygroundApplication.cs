using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Playground.Browser.Tests.Processes;

namespace Playground.Browser.Tests.Hosting;

/// <summary>The real server on a free port, as people reach it.</summary>
public class PlaygroundApplication : WebApplicationFactory<Program>
{
    private readonly string _database;
    private readonly (string Key, string Value)[] _settings;

    /// <param name="database">The file that keeps the runs.</param>
    /// <param name="settings">What is configured differently, below the section <c>Playground</c>.</param>
    public PlaygroundApplication(string database, params (string Key, string Value)[] settings)
    {
        _database = database;
        _settings = settings;
        UseKestrel(0);
        StartServer();
        Rest = new PlaygroundRest(CreateClient());
    }

    /// <summary>Where the page is, without a slash at the end.</summary>
    public string Address => ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority);

    /// <summary>The same server without a browser.</summary>
    internal PlaygroundRest Rest { get; }

    /// <summary>Stops the server and waits until it has let go of its database.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // The program and its host both close what they share, and whoever comes second does not wait for the first.
        (await FileLock.TakeAsync(_database + ".lock", CancellationToken.None)).Dispose();
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.UseEnvironment("Production");
        builder.UseSetting("Playground:Storage:Path", _database);
        // All tests come from one address, and more of them at once than any class of students.
        builder.UseSetting("Playground:Limits:RequestsPerClient", "1000000");
        builder.UseSetting("Playground:Limits:RunStartsPerClient", "100000");
        builder.UseSetting("Playground:Limits:Niceness", "0");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Warning");
        foreach (var (key, value) in _settings)
            builder.UseSetting($"Playground:{key}", value);
    }
}
