using Microsoft.Extensions.Options;

namespace Playground.Server.Hosting;

/// <summary>Options that are checked before the server starts.</summary>
internal static class ValidatedOptions
{
    /// <summary>Binds a section; a key that doesn't exist, a value of the wrong type or out of range keeps the server from starting.</summary>
    public static IServiceCollection AddValidatedOptions<TOptions>(this IServiceCollection services, string section)
        where TOptions : class
    {
        services.AddOptions<TOptions>().BindConfiguration(section, binder => binder.ErrorOnUnknownConfiguration = true).ValidateOnStart();
        return services.AddSingleton<IValidateOptions<TOptions>>(new ConfigurationValidator<TOptions>(section));
    }
}
