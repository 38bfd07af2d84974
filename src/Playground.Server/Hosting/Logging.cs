using System.Globalization;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Playground.Server.Hosting;

/// <summary>Logs to the console: for people in development, one JSON object a line elsewhere.</summary>
internal static class Logging
{
    private const string Readable = "[{Timestamp:HH:mm:ss} {Level:u3}] {Message:lj}{NewLine}{Exception}";

    public static void AddLogging(this WebApplicationBuilder builder)
    {
        var isDevelopment = builder.Environment.IsDevelopment();
        // The static logger is left alone: several hosts may live in one process, in tests they do.
        builder.Services.AddSerilog(
            (services, logger) =>
            {
                logger.ReadFrom.Configuration(builder.Configuration).ReadFrom.Services(services).Enrich.FromLogContext();
                logger.Filter.ByExcluding(IsExplainedElsewhere);
                if (isDevelopment)
                    logger.WriteTo.Console(outputTemplate: Readable, formatProvider: CultureInfo.InvariantCulture);
                else
                    logger.WriteTo.Console(new CompactJsonFormatter());
            },
            preserveStaticLogger: true);
    }

    /// <summary>A failed start ends the program with sentences; the framework's stack traces of it would only hide them.</summary>
    private static bool IsExplainedElsewhere(LogEvent entry) =>
        entry.Exception is { } exception
        && StartupErrors.Explain(exception).Count > 0
        && entry.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
        && source is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" or "Microsoft.AspNetCore.Server.Kestrel" };
}
