using System.Text;
using Playground.Programs.Objects;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Writes the traceback of an exception that nobody caught, as CPython does with <c>-X no_debug_ranges</c>.</summary>
internal static class TracebackText
{
    private const int MostRepeated = 3;
    private const int MostEntries = 1000;
    private const int MostExceptions = 1000;
    private const string Caused = "\nThe above exception was the direct cause of the following exception:\n\n";
    private const string Met = "\nDuring handling of the above exception, another exception occurred:\n\n";

    /// <summary>The traceback, with those of what led to the exception before it.</summary>
    /// <param name="exception">What was raised.</param>
    /// <param name="fileName">As the program is called.</param>
    /// <param name="source">Its lines.</param>
    /// <param name="hasHeader">Whether it has been in code that is not shown, so that there is a traceback in any case.</param>
    public static string Of(ExceptionValue exception, string fileName, IReadOnlyList<string> source, bool hasHeader = false)
    {
        var text = new StringBuilder();
        var chain = ChainOf(exception);
        for (var i = chain.Count - 1; i >= 0; i--)
        {
            Append(text, chain[i], fileName, source, hasHeader && i == 0);
            if (i > 0)
                text.Append(ReferenceEquals(chain[i - 1].Cause, chain[i]) ? Caused : Met);
        }

        return text.ToString();
    }

    /// <summary>The exception, what led to it, what led to that … A program may make that as long as it likes.</summary>
    private static List<ExceptionValue> ChainOf(ExceptionValue exception)
    {
        var chain = new List<ExceptionValue>();
        var seen = new HashSet<ExceptionValue>();
        for (var next = exception; next is not null && chain.Count < MostExceptions && seen.Add(next);)
        {
            chain.Add(next);
            next = next.Cause ?? (next.SuppressesContext ? null : next.Context);
        }

        return chain;
    }

    private static void Append(StringBuilder text, ExceptionValue exception, string fileName, IReadOnlyList<string> source, bool hasHeader)
    {
        if (hasHeader || exception.Traceback.Count > 0)
        {
            text.Append("Traceback (most recent call last):\n");
            Append(text, exception.Traceback, fileName, source);
        }

        var last = Last(exception);
        AllocationBudget.Charge(last.Length, sizeof(char) * 2);
        text.Append(last).Append('\n');
    }

    private static void Append(StringBuilder text, List<TracebackEntry> entries, string fileName, IReadOnlyList<string> source)
    {
        var repeated = 0;
        var first = Math.Min(entries.Count, MostEntries) - 1;
        for (var i = first; i >= 0; i--)
        {
            var entry = entries[i];
            repeated = i < first && entries[i + 1] == entry ? repeated + 1 : 1;
            if (repeated <= MostRepeated)
            {
                text.Append($"  File \"{fileName}\", line {entry.Line}, in {entry.Function}\n");
                if (entry.Line >= 1 && entry.Line <= source.Count && source[entry.Line - 1].Trim(' ', '\t', '\f') is { Length: > 0 } line)
                    text.Append("    ").Append(line).Append('\n');
            }

            if (repeated > MostRepeated && (i == 0 || entries[i - 1] != entry))
            {
                var more = repeated - MostRepeated;
                text.Append($"  [Previous line repeated {more} more time{(more == 1 ? "" : "s")}]\n");
            }
        }
    }

    private static string Last(ExceptionValue exception)
    {
        string said;
        try
        {
            said = exception.Str();
        }
        catch (PythonException)
        {
            said = "<exception str() failed>";
        }

        var type = exception.Type is ExceptionClass own ? own.Members.QualifiedName : exception.Type.QualifiedName;
        var line = said.Length == 0 ? type : $"{type}: {said}";
        return exception.Missing is { } missing && Suggestion.Of(missing.Name, missing.Known) is { } known
            ? $"{line}. Did you mean: '{known}'?"
            : line;
    }
}
