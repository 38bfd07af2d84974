using System.Globalization;
using Playground.Server.Errors;
using Playground.Server.Storage;

namespace Playground.Server.Runs;

/// <summary>Reads query parameters and collects all that is wrong with them.</summary>
internal sealed class QueryReader
{
    /// <summary>The largest number that every JSON reader understands exactly.</summary>
    public const long LargestNumber = (1L << 53) - 1;

    private const int LongestEcho = 60;

    private readonly List<ParameterError> _errors = [];

    /// <summary>A whole number in a range.</summary>
    public long Number(string name, string? text, long byDefault, long minimum, long maximum)
    {
        if (text is null)
            return byDefault;
        if (long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= minimum && number <= maximum)
            return number;
        Refuse(name, text, string.Create(CultureInfo.InvariantCulture, $"a whole number between {minimum} and {maximum}"),
            new { type = "integer", minimum, maximum });
        return byDefault;
    }

    /// <summary>One of some words, or null if none is given.</summary>
    public string? OneOf(string name, string? text, IReadOnlyCollection<string> allowed)
    {
        if (text is not null && !allowed.Contains(text))
            Refuse(name, text, "one of " + string.Join(", ", allowed), new { type = "string", @enum = allowed });
        return text;
    }

    /// <summary>A place in the list of runs, or null if none is given.</summary>
    public RunCursor? Cursor(string name, string? text)
    {
        if (text is null)
            return null;
        if (RunCursor.TryParse(text, out var cursor))
            return cursor;
        Refuse(name, text, "the \"next\" of a page before", null);
        return null;
    }

    /// <summary>Throws a problem that names everything that was wrong.</summary>
    /// <exception cref="ApiProblemException">Something was.</exception>
    public void ThrowIfInvalid()
    {
        if (_errors.Count > 0)
            throw ApiProblems.InvalidQuery(_errors).ToException();
    }

    private void Refuse(string name, string text, string expected, object? allowed)
    {
        var echo = text.Length <= LongestEcho ? text : text[..LongestEcho] + "…";
        _errors.Add(new ParameterError(name, echo, $"must be {expected}, but is \"{echo}\"", allowed));
    }
}
