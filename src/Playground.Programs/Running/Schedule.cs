using System.Globalization;
using System.Text;
using Playground.Programs.Threads;

namespace Playground.Programs.Running;

/// <summary>
/// The order in which threads take steps, written with their letters, A to Z and then a to z in the order in which they are started, and
/// run lengths: <c>A3B2A</c> is A A A B B A. Immutable.
/// </summary>
public sealed class Schedule
{
    /// <summary>The most steps that a schedule has.</summary>
    public const int MostSteps = 100_000;

    private readonly byte[] _threads;

    /// <summary>A schedule of steps.</summary>
    /// <param name="threads">The number of the thread that takes each: 0 for A.</param>
    /// <exception cref="ArgumentException">There are more steps than allowed.</exception>
    public Schedule(IEnumerable<int> threads)
    {
        _threads = [.. threads.Select(thread => (byte)thread)];
        if (_threads.Length > MostSteps)
            throw new ArgumentException($"A schedule has {MostSteps} steps at most.", nameof(threads));
    }

    /// <summary>The schedule without steps.</summary>
    public static Schedule Empty { get; } = new([]);

    /// <summary>How many steps it has.</summary>
    public int Count => _threads.Length;

    /// <summary>The number of the thread that takes a step; 0 for A.</summary>
    public int this[int step] => _threads[step];

    /// <summary>Reads a schedule.</summary>
    /// <param name="text">Letters, each with how many steps in a row if that is not one.</param>
    /// <param name="schedule">The schedule; empty if the text is none.</param>
    /// <param name="problem">What is wrong with the text, in a sentence; empty if nothing is.</param>
    public static bool TryParse(string text, out Schedule schedule, out string problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        schedule = Empty;
        var steps = new List<int>();
        for (var i = 0; i < text.Length;)
        {
            var thread = ProgramThread.IndexOf(text[i]);
            if (thread < 0)
            {
                problem = $"Character {i + 1} is '{text[i]}', but a schedule has the letters A to Z and a to z, each with a number of steps.";
                return false;
            }

            var digits = text.AsSpan(i + 1);
            var end = digits.IndexOfAnyExceptInRange('0', '9');
            digits = end < 0 ? digits : digits[..end];
            var count = 1;
            if (digits.Length > 0 && (!int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out count) || count == 0))
            {
                problem = $"{text[i]}{digits} is no number of steps from 1 to {MostSteps}.";
                return false;
            }

            if (count > MostSteps - steps.Count)
            {
                problem = $"A schedule has {MostSteps} steps at most.";
                return false;
            }

            for (; count > 0; count--)
                steps.Add(thread);
            i += 1 + digits.Length;
        }

        schedule = new Schedule(steps);
        problem = "";
        return true;
    }

    /// <summary>The first steps of it.</summary>
    public Schedule Take(int count) => new(_threads.Take(count).Select(thread => (int)thread));

    /// <summary>As it is written.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        for (var i = 0; i < _threads.Length;)
        {
            var start = i;
            while (i < _threads.Length && _threads[i] == _threads[start])
                i++;
            text.Append(ProgramThread.LetterOf(_threads[start]));
            if (i - start > 1)
                text.Append(CultureInfo.InvariantCulture, $"{i - start}");
        }

        return text.ToString();
    }
}
