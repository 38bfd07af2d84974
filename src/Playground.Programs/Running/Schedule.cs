using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Playground.Programs.Running;

/// <summary>The order in which threads take steps, as <c>A3B2A</c>. Immutable.</summary>
public sealed class Schedule
{
    private const int MostSteps = 100_000;
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private readonly byte[] _steps;

    private Schedule(byte[] steps) => _steps = steps;

    /// <summary>How many steps.</summary>
    public int Count => _steps.Length;

    /// <summary>Which thread takes a step; 0 is A.</summary>
    public int this[int step] => _steps[step];

    /// <summary>Reads a schedule.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Schedule? schedule, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        (schedule, problem) = (null, null);
        var steps = new List<byte>();
        for (var i = 0; i < text.Length;)
        {
            var letter = Letters.IndexOf(text[i], StringComparison.Ordinal);
            if (letter < 0)
                problem = $"has '{text[i]}' at place {i + 1}, where the letter of a thread is expected";
            var end = ++i;
            while (end < text.Length && char.IsAsciiDigit(text[end]))
                end++;
            var times = 1;
            if (end > i && (!int.TryParse(text.AsSpan(i, end - i), NumberStyles.None, CultureInfo.InvariantCulture, out times) || times < 1))
                problem ??= $"has a wrong number of steps at place {i + 1}";
            if (problem is null && (times > MostSteps || steps.Count + times > MostSteps))
                problem = $"has more than {MostSteps} steps";
            if (problem is not null)
                return false;
            steps.AddRange(Enumerable.Repeat((byte)letter, times));
            i = end;
        }

        schedule = new Schedule([.. steps]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _steps.Length;)
        {
            var end = i;
            while (end < _steps.Length && _steps[end] == _steps[i])
                end++;
            text.Append(Letters[_steps[i]]);
            if (end - i > 1)
                text.Append(CultureInfo.InvariantCulture, $"{end - i}");
            i = end;
        }

        return text.ToString();
    }
}
