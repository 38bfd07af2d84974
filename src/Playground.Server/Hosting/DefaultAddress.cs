namespace Playground.Server.Hosting;

/// <summary>Where the server listens if nobody says otherwise: on this machine only.</summary>
internal static class DefaultAddress
{
    public const string Url = "http://localhost:5080";

    private static readonly string[] Settings = ["urls", "http_ports", "https_ports"];

    public static void UseDefaultAddress(this WebApplicationBuilder builder)
    {
        var isSet = Settings.Any(setting => !string.IsNullOrEmpty(builder.Configuration[setting]))
            || builder.Configuration.GetSection("Kestrel:Endpoints").Exists();
        if (!isSet)
            builder.WebHost.UseUrls(Url);
    }
}
