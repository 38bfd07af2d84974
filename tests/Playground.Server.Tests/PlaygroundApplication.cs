using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Playground.Server.Storage.Sqlite;
using Serilog;

namespace Playground.Server.Tests;

/// <summary>
/// The real application with a database of its own. Without <see cref="Listen"/> it is reached in memory, with it over a socket.
/// </summary>
public class PlaygroundApplication : WebApplicationFactory<Program>
{
    private readonly TemporaryDirectory _directory = new();
    private readonly Dictionary<string, string?> _settings = [];
    private readonly List<Action<IServiceCollection>> _services = [];
    private SqliteRunStore? _store;

    /// <summary>The environment to run in.</summary>
    public string Environment { get; init; } = "Production";

    /// <summary>The database file.</summary>
    public string DatabasePath => _directory.File("playground.db");

    /// <summary>Sets a key of the configuration.</summary>
    public PlaygroundApplication With(string key, object? value)
    {
        _settings[key] = value?.ToString();
        return this;
    }

    /// <summary>Replaces services.</summary>
    public PlaygroundApplication With(Action<IServiceCollection> configure)
    {
        _services.Add(configure);
        return this;
    }

    /// <summary>Starts the real web server on a free port.</summary>
    public PlaygroundApplication Listen()
    {
        UseKestrel(0);
        StartServer();
        return this;
    }

    /// <summary>A client that takes answers as they are.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        builder.UseSetting("Playground:Storage:Path", DatabasePath);
        foreach (var (key, value) in _settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSerilog(logger => logger.WriteTo.Sink(new TestOutputSink()), preserveStaticLogger: true);
            foreach (var configure in _services)
                configure(services);
        });
    }

    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        _store = host.Services.GetRequiredService<SqliteRunStore>();
        return host;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        // The program disposes of the services at the same time and may not be done; only then is the database free.
        if (_store is not null)
            await _store.DisposeAsync();
        _directory.Dispose();
        GC.SuppressFinalize(this);
    }
}
