using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Server.Hosting;

/// <summary>How JSON looks everywhere: in REST, over the hub, in the store.</summary>
public static class PlaygroundJson
{
    /// <summary>camelCase names, enums as camelCase words, text as it is.</summary>
    public static JsonSerializerOptions Options { get; } = New();

    /// <summary>Applies the same to options that the framework made.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions New()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        return options;
    }
}
