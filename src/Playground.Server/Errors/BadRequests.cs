using System.Text.Json;
using System.Text.RegularExpressions;

namespace Playground.Server.Errors;

/// <summary>Says what is wrong with a request that the framework could not bind.</summary>
internal static partial class BadRequests
{
    /// <summary>The problem for a failed binding: of a query parameter, or of anything else.</summary>
    public static ApiProblem Describe(BadHttpRequestException exception)
    {
        if (exception.InnerException is JsonException json)
            return ApiProblems.MalformedRequest(Describe(json));

        // The framework has no other way to tell which parameter it was.
        if (Unbound().Match(exception.Message) is { Success: true } unbound)
        {
            var error = new ParameterError(unbound.Groups["name"].Value, unbound.Groups["value"].Value, $"must be {Kind(unbound.Groups["type"].Value)}, but is {unbound.Groups["value"].Value}");
            return ApiProblems.InvalidQuery(error);
        }

        if (Missing().Match(exception.Message) is { Success: true } missing && missing.Groups["source"].Value == "query string")
            return ApiProblems.InvalidQuery(new ParameterError(missing.Groups["name"].Value, null, "is missing"));

        return ApiProblems.MalformedRequest(exception.Message.Contains("body", StringComparison.OrdinalIgnoreCase)
            ? "The request needs a JSON body."
            : "The request can't be read.");
    }

    private static string Describe(JsonException exception)
    {
        var place = exception.LineNumber is { } line ? $" (line {line + 1}, byte {exception.BytePositionInLine + 1})" : "";
        if (exception.Message.Contains("missing required properties", StringComparison.Ordinal) && Names().Match(exception.Message) is { Success: true } names)
            return $"The body lacks {names.Groups["names"].Value.TrimEnd('.')}.";
        return exception.Path is { Length: > 1 } path
            ? $"The body has the wrong shape at {path}{place}."
            : $"The body is not the JSON that is expected{place}.";
    }

    private static string Kind(string type) => type switch
    {
        "int" or "long" or "short" or "byte" => "a whole number",
        "double" or "float" or "decimal" => "a number",
        "bool" => "true or false",
        _ => "something else",
    };

    [GeneratedRegex("^Failed to bind parameter \"(?<type>[^ \"?]+)\\??[^ \"]* (?<name>[^\"]+)\" from \"(?<value>.*)\"\\.$", RegexOptions.Singleline)]
    private static partial Regex Unbound();

    [GeneratedRegex("^Required parameter \"\\S+ (?<name>[^\"]+)\" was not provided from (?<source>[a-z ]+)\\.$")]
    private static partial Regex Missing();

    [GeneratedRegex("including: (?<names>[^\r\n]+)$")]
    private static partial Regex Names();
}
