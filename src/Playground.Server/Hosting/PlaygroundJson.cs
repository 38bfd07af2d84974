using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Server.Hosting;

/// <summary>How JSON looks everywhere: in REST, over the hub, in the store.</summary>
public static class PlaygroundJson
{
    /// <summary>camelCase names, enums as camelCase words.</summary>
    public static JsonSerializerOptions Options { get; } = New();

    /// <summary>Applies the same to options that the framework made.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Sentences stay readable. Nothing of it is ever put into HTML as it is: the page sets text, and the type is not sniffed.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        // Of two members with the same name one would be ignored, and readers don't agree which.
        options.AllowDuplicateProperties = false;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
    }

    private static JsonSerializerOptions New()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        Apply(options);
        return options;
    }
}
