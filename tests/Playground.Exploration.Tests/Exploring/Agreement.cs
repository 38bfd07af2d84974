using System.Globalization;
using System.Numerics;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.Enumeration;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>Compares what was explored with what was found by going every interleaving.</summary>
internal static class Agreement
{
    private const double Tolerance = 1e-9;

    /// <summary>What differs, line by line; empty if nothing does.</summary>
    public static string Difference(Enumeration.Enumeration expected, ExplorationResult found)
    {
        var differences = new List<string>();
        if (!found.IsComplete || found.BoundedBy is not null)
            differences.Add($"not complete, but bounded by {found.BoundedBy}");
        if (found.Interleavings != expected.Interleavings)
            differences.Add($"{found.Interleavings} interleavings, not {expected.Interleavings}");
        Compare(expected.Outcomes.ToDictionary(outcome => outcome.Key, outcome => Line(outcome.Value)), OutcomesOf(found), differences);
        Compare(FailuresOf(expected, found), FailuresOf(found), differences);
        differences.AddRange(found.Outcomes.Where(outcome => !IsNear(outcome)).Select(outcome =>
            $"{outcome.ExactProbability} is not {outcome.Probability}"));
        return string.Join('\n', differences);
    }

    /// <summary>Whether a failure is one that an enumeration can see: in programs that end, nothing goes on for ever.</summary>
    public static bool IsSeen(ExploredFailure failure) => failure.Kind is FailureKind.Deadlock or FailureKind.Exception or FailureKind.Assertion;

    private static void Compare(Dictionary<string, string> expected, Dictionary<string, string> found, List<string> differences)
    {
        differences.AddRange(expected.Where(one => !found.ContainsKey(one.Key)).Select(one => $"missing: {one.Key}: {one.Value}"));
        differences.AddRange(found.Where(one => !expected.ContainsKey(one.Key)).Select(one => $"not so: {one.Key}: {one.Value}"));
        differences.AddRange(expected
            .Where(one => found.TryGetValue(one.Key, out var other) && other != one.Value)
            .Select(one => $"{one.Key}: {found[one.Key]}, not {one.Value}"));
    }

    private static Dictionary<string, string> OutcomesOf(ExplorationResult found) => found.Outcomes.ToDictionary(
        outcome => Enumerator.Written(outcome.Variables, outcome.Output),
        outcome => $"{outcome.Interleavings}, {outcome.ExactProbability}, {outcome.Simplest} with {outcome.Preemptions}");

    private static string Line(Tally tally) => $"{tally.Interleavings}, {tally.Probability}, {tally.Simplest} with {tally.Simplest!.Preemptions}";

    private static Dictionary<string, string> FailuresOf(ExplorationResult found)
    {
        var failures = new Dictionary<string, string>();
        foreach (var same in found.Failures.Where(IsSeen).GroupBy(KeyOf))
        {
            var first = same.MinBy(failure => new Way(failure.Preemptions, StepsOf(failure)))!;
            failures[same.Key] = Line(
                same.Aggregate(BigInteger.Zero, (sum, one) => sum + (one.Interleavings ?? -1)), same.Sum(one => one.Probability ?? -1), first.Simplest.ToString(), first.Preemptions);
        }

        return failures;
    }

    /// <summary>The expected failures as the explorer tells them apart: a ring of threads is one, wherever the others stand.</summary>
    private static Dictionary<string, string> FailuresOf(Enumeration.Enumeration expected, ExplorationResult found)
    {
        var rings = found.Failures.Where(failure => failure.Kind == FailureKind.Deadlock).ToList();
        var failures = new Dictionary<string, string>();
        foreach (var same in expected.Failures.GroupBy(failure => (rings.Find(ring => KeyOf(ring) == Written(failure.Key)) ?? rings.Find(ring => Includes(failure.Key, ring))) is { } ring
            ? KeyOf(ring)
            : Written(failure.Key)))
        {
            var first = same.Min(failure => failure.Value.Simplest)!;
            failures[same.Key] = Line(
                same.Aggregate(BigInteger.Zero, (sum, one) => sum + one.Value.Interleavings),
                same.Aggregate(Fraction.Zero, (sum, one) => sum + one.Value.Probability).ToDouble(),
                first.ToString(),
                first.Preemptions);
        }

        return failures;
    }

    private static bool Includes(FailureKey deadlock, ExploredFailure ring)
    {
        if (deadlock.Kind != FailureKind.Deadlock)
            return false;
        var lines = deadlock.Lines.Split(',');
        return ring.Threads.Zip(ring.Lines).All(place =>
            deadlock.Threads.IndexOf(place.First, StringComparison.Ordinal) is var at and >= 0
            && lines[at] == place.Second.ToString(CultureInfo.InvariantCulture));
    }

    private static string KeyOf(ExploredFailure failure)
    {
        var places = failure.Threads.Zip(failure.Lines).OrderBy(place => place.First, StringComparer.Ordinal).ToList();
        var threads = failure.Kind == FailureKind.Deadlock ? string.Concat(places.Select(place => place.First)) : "";
        return Written(new FailureKey(failure.Kind, threads, string.Join(',', places.Select(place => place.Second))));
    }

    private static string Written(FailureKey failure) => $"{failure.Kind} {failure.Threads} {failure.Lines}";

    private static string Line(BigInteger interleavings, double probability, string simplest, int preemptions) =>
        // Multiples of powers of 2 and 3 end in 5 where they would be rounded: a little more takes them off that border.
        string.Create(CultureInfo.InvariantCulture, $"{interleavings}, {probability + 3e-10:F8}, {simplest} with {preemptions}");

    private static byte[] StepsOf(ExploredFailure failure) => [.. Enumerable.Range(0, failure.Simplest.Count).Select(step => (byte)failure.Simplest[step])];

    private static bool IsNear(ExploredOutcome outcome)
    {
        if (outcome.ExactProbability is not { } exact || outcome.Probability is not { } near)
            return false;
        var parts = exact.Split('/').Select(part => double.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        return Math.Abs((parts.Length == 2 ? parts[0] / parts[1] : parts[0]) - near) < Tolerance;
    }
}
