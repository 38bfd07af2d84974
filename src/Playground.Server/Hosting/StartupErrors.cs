using System.Net.Sockets;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Connections;
using Microsoft.Extensions.Options;
using Playground.Server.Access;
using Playground.Server.Limits;
using Playground.Server.Storage;

namespace Playground.Server.Hosting;

/// <summary>Puts into words what keeps the server from starting, where an operator can do something about it.</summary>
internal static partial class StartupErrors
{
    private const string NoAddress = "The address to listen on is not one such as http://localhost:5080: see --urls or ASPNETCORE_URLS.";

    /// <summary>The reasons in sentences; none where the exception is not an operator's business.</summary>
    public static IReadOnlyList<string> Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => [.. invalid.Failures],
        StorageException storage => [storage.Message],
        InvalidOperationException binding when Conversion().Match(binding.Message) is { Success: true } match =>
            [$"{match.Groups["key"].Value} must be a {Kind(match.Groups["type"].Value)}, but is \"{match.Groups["value"].Value}\"."],
        InvalidOperationException binding when Unknown().Match(binding.Message) is { Success: true } match =>
            [$"{Section(match.Groups["type"].Value)} has keys that don't exist: {match.Groups["keys"].Value}."],
        InvalidOperationException level when UnknownLevel().Match(level.Message) is { Success: true } match =>
            [$"Serilog:MinimumLevel must be Verbose, Debug, Information, Warning, Error or Fatal, but is \"{match.Groups["value"].Value}\"."],
        InvalidDataException { InnerException: FormatException cause } => [$"{exception.Message.TrimEnd('.')}: {cause.Message}"],
        IOException { InnerException: AddressInUseException } used =>
            [$"{used.Message.TrimEnd('.')}. Stop the other program or choose another address with --urls http://localhost:PORT."],
        SocketException or IOException { InnerException: SocketException } =>
            [$"The address can't be listened on: {exception.Message.TrimEnd('.')}. Choose another one with --urls http://localhost:PORT."],
        FormatException when exception.Message.StartsWith("Invalid url", StringComparison.Ordinal) => [NoAddress],
        ArgumentOutOfRangeException { ParamName: "port" } => [NoAddress],
        AggregateException { InnerExceptions: [var only] } => Explain(only),
        _ => [],
    };

    private static string Section(string type) => type switch
    {
        nameof(PlaygroundLimits) => PlaygroundLimits.Section,
        nameof(StorageOptions) => StorageOptions.Section,
        nameof(NetworkOptions) => NetworkOptions.Section,
        nameof(AccessOptions) => AccessOptions.Section,
        _ => type,
    };

    private static string Kind(string type) => type is "System.Int32" or "System.Int64" ? "whole number" : type.Split('.')[^1];

    [GeneratedRegex("^Failed to convert configuration value '(?<value>.*)' at '(?<key>.*)' to type '(?<type>.*)'")]
    private static partial Regex Conversion();

    [GeneratedRegex("^The value (?<value>.*) is not a valid Serilog level")]
    private static partial Regex UnknownLevel();

    [GeneratedRegex("properties were not found on the instance of (?:.*\\.)?(?<type>\\w+): (?<keys>.*)$")]
    private static partial Regex Unknown();
}
