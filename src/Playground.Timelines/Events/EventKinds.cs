using System.Globalization;
using System.Text;

namespace Playground.Timelines.Events;

/// <summary>The names of the kinds as REST and the trace write them: kebab-case.</summary>
public static class EventKinds
{
    /// <summary>How many numbers a kind can have on the wire.</summary>
    public const int Capacity = 64;

    private static readonly string[] Names = BuildNames();

    /// <summary>The kind's name, such as <c>lock-requested</c>; <c>kind-N</c> for a number this version doesn't know.</summary>
    public static string Name(this EventKind kind) => Names[(int)kind & (Capacity - 1)];

    private static string[] BuildNames()
    {
        var names = new string[Capacity];
        for (var number = 0; number < Capacity; number++)
            names[number] = Enum.IsDefined((EventKind)number)
                ? KebabCase(((EventKind)number).ToString())
                : string.Create(CultureInfo.InvariantCulture, $"kind-{number}");
        return names;
    }

    private static string KebabCase(string pascal)
    {
        var text = new StringBuilder();
        foreach (var c in pascal)
        {
            if (char.IsUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }

        return text.ToString();
    }
}
