using Playground.Server.Hosting;
using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Storage;

/// <summary>Registers the store and what belongs to it.</summary>
internal static class StorageHosting
{
    public static IServiceCollection AddStorage(this IServiceCollection services)
    {
        services.AddValidatedOptions<StorageOptions>(StorageOptions.Section);
        services.AddSingleton<SqliteRunStore>();
        services.AddSingleton<IRunStore>(provider => provider.GetRequiredService<SqliteRunStore>());
        services.AddHostedService<StorageStartup>();
        services.AddHostedService<RetentionService>();
        return services;
    }
}
