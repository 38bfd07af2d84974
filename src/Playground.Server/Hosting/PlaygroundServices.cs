using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Playground.Server.Errors;
using Playground.Server.Files;
using Playground.Server.Limits;
using Playground.Server.Operations;
using Playground.Server.Storage;

namespace Playground.Server.Hosting;

/// <summary>Everything the application is made of.</summary>
internal static class PlaygroundServices
{
    public static IServiceCollection AddPlayground(this IServiceCollection services)
    {
        services.AddSingleton(TimeProvider.System);
        services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(5));
        services.ConfigureHttpJsonOptions(options => ConfigureJson(options.SerializerOptions));

        // What operators can set and clients can run into.
        services.AddValidatedOptions<PlaygroundLimits>(PlaygroundLimits.Section);
        services.AddValidatedOptions<NetworkOptions>(NetworkOptions.Section);
        services.AddNetwork();
        services.AddRateLimits();
        services.AddProblems();

        // Storage comes before everything that uses it: services stop in the reverse order.
        services.AddStorage();
        services.AddSingleton<FilesAccess>();
        services.AddSingleton<LocalAddress>();

        services.AddOperations();
        services.AddSwagger();
        services.AddTextCompression();
        services.AddHostedService<ReadyMessage>();
        return services;
    }

    private static void ConfigureJson(JsonSerializerOptions options)
    {
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        // Sentences stay readable; what means something in HTML is still escaped.
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All);
    }
}
