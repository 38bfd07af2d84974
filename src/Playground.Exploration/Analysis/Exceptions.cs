using System.Globalization;
using System.Numerics;
using Playground.Exploration.Model;
using Playground.Exploration.Results;
using Playground.Exploration.Search;
using Playground.Programs.Running;
using Playground.Programs.Threads;

namespace Playground.Exploration.Analysis;

/// <summary>Finds the exceptions that nobody catches, and tells them apart by their class and line.</summary>
internal static class Exceptions
{
    /// <summary>The exceptions.</summary>
    public static IEnumerable<ExploredFailure> Of(StateSearch search, SearchedGraph graph)
    {
        foreach (var (step, exception) in search.Prologue.Failures)
        {
            // What happens before there is any choice always happens.
            var always = new Way(new Schedule(Enumerable.Repeat(0, step)), 0);
            yield return Describe(exception, always, graph.AllWays(), graph.IsComplete ? 1 : null);
        }

        if (search.Failures.Count == 1)
            yield break;
        var found = Enumerable.Range(0, search.Graph.Expanded)
            .SelectMany(state => Enumerable
                .Range(search.Graph.FirstOf(state), search.Graph.From(state).Length)
                .Select(transition => (Source: state, Transition: transition)))
            .Where(at => search.Graph[at.Transition].Failure > 0)
            .SelectMany(at => search.Failures[search.Graph[at.Transition].Failure].Select(exception => (At: at, Exception: exception)))
            .GroupBy(at => (at.Exception.Type, at.Exception.Line));
        foreach (var group in found)
        {
            (int, int)[] transitions = [.. group.Select(at => at.At)];
            var way = graph.Ways.Through(transitions);
            var meant = transitions.Select(at => at.Item2).ToHashSet();
            var (ways, likelihood) = graph.Taking(meant.Contains);
            var simplest = group.First(at => at.At.Transition == way.End).Exception;
            yield return Describe(simplest with { Thread = way.Letters[simplest.Thread] }, way, ways, likelihood);
        }
    }

    private static ExploredFailure Describe(EscapedException exception, Way way, BigInteger? ways, double? likelihood)
    {
        var letter = ProgramThread.LetterOf(exception.Thread);
        var said = exception.Message.Length > 0 ? $": {exception.Message}" : "";
        var line = exception.Line.ToString(CultureInfo.InvariantCulture);
        return new ExploredFailure(
            exception.IsAssertion ? FailureKind.Assertion : FailureKind.Exception,
            exception.IsAssertion
                ? $"An assertion does not hold: {letter} finds that in line {line}{said}."
                : $"{letter} ends by an exception that nobody catches, in line {line}: {exception.Type}{said}.",
            [letter],
            [exception.Line],
            ways,
            likelihood,
            way.Schedule,
            way.Preemptions);
    }
}
