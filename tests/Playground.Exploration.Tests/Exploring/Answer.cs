using System.Globalization;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.Enumeration;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>Writes down what an exploration says of a program, to the last number and letter.</summary>
internal static class Answer
{
    /// <summary>All of it but how long it took, and how many states and bytes.</summary>
    public static string Of(ExplorationResult found) => string.Join('\n', [
        $"{found.BoundedBy} {found.Interleavings}",
        .. found.Outcomes.Select(outcome => Line(
            $"{Enumerator.Written(outcome.Variables, outcome.Output)}: {outcome.Interleavings}, {outcome.Probability:F9} = {outcome.ExactProbability}, {outcome.Simplest} with {outcome.Preemptions}")),
        .. found.Failures.Select(failure => Line(
            $"{failure.Kind} {failure.Message} {string.Join(' ', failure.Threads)} {string.Join(' ', failure.Lines)}: {failure.Interleavings}, {failure.Probability:F9}, {failure.Simplest} with {failure.Preemptions}")),
        .. found.Races.Select(race => Line(
            $"{race.Variable} {string.Join(' ', race.Threads)} {string.Join(' ', race.Lines)} {string.Join(' ', race.Writes)}: {race.Simplest}"))]);

    /// <summary>The same with the numbers of states and transitions.</summary>
    public static string WithStates(ExplorationResult found) => Line($"{found.States} states, {found.Transitions} transitions\n") + Of(found);

    private static string Line(FormattableString line) => line.ToString(CultureInfo.InvariantCulture);
}
