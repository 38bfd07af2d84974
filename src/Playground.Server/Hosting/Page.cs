using Microsoft.AspNetCore.StaticFiles;

namespace Playground.Server.Hosting;

/// <summary>Serves the page: plain files.</summary>
internal static class Page
{
    /// <summary>The source directory while developing, so that a reload shows a change; else the one beside the program.</summary>
    public static string FindRoot()
    {
        var source = Path.Combine(Environment.CurrentDirectory, "wwwroot");
        var isDevelopment = Environment.GetEnvironmentVariable("ASPNETCORE_ENVIRONMENT") == Environments.Development;
        return isDevelopment && File.Exists(Path.Combine(source, "index.html"))
            ? source
            : Path.Combine(AppContext.BaseDirectory, "wwwroot");
    }

    public static void UsePage(this IApplicationBuilder app)
    {
        app.UseDefaultFiles();
        app.UseStaticFiles(new StaticFileOptions { ContentTypeProvider = Types(), OnPrepareResponse = SetCaching });
    }

    /// <summary>The usual types, and that of the programs that students begin with.</summary>
    private static FileExtensionContentTypeProvider Types()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".py"] = "text/x-python; charset=utf-8";
        return types;
    }

    private static void SetCaching(StaticFileResponseContext file)
    {
        var request = file.Context.Request;
        file.Context.Response.Headers.CacheControl = request.Path.StartsWithSegments("/lib/fonts")
            ? "public, max-age=604800"
            // File names carry no version, so browsers ask each time; the answer is a short 304 as long as the ETag fits.
            : "no-cache";
    }
}
