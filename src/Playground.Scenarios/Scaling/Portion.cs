using System.Globalization;

namespace Playground.Scenarios.Scaling;

/// <summary>A piece of work for one worker: numbers to look for primes in, or a number of waits.</summary>
/// <param name="From">The first number, inclusive; of waits 0.</param>
/// <param name="To">The last number, exclusive; of waits how many.</param>
/// <param name="Shares">Among how many workers the numbers are dealt out.</param>
/// <param name="IsWaiting">Whether there are waits to do, not numbers to look at.</param>
internal readonly record struct Portion(int From, int To, int Shares, bool IsWaiting)
{
    /// <summary>So many numbers in a row are one worker's; then the next one has as many. Dealt out one by one, every even number would go to the same one.</summary>
    public const int Block = 100;

    /// <summary>Whether there is nothing to do.</summary>
    public bool IsEmpty => From >= To;

    /// <summary>The portion as a worker process takes it.</summary>
    public string[] ToArguments(int waitMs) => IsWaiting ? ["wait", Word(To), Word(waitMs)] : [Word(From), Word(To), Word(Shares)];

    private static string Word(int number) => number.ToString(CultureInfo.InvariantCulture);
}
