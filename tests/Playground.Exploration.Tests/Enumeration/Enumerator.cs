using System.Globalization;
using System.Text.RegularExpressions;
using Playground.Exploration.Results;
using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>
/// Goes every interleaving of a program, one after the other and each from the beginning, by the stepper's own machinery: no two states are
/// ever taken for one, and none is kept. Slow, and plain enough to be believed.
/// </summary>
internal static partial class Enumerator
{
    private const int MostSteps = 1_000;

    /// <summary>Goes all interleavings.</summary>
    /// <param name="program">The program. It must end, or come to where nobody can go on, whatever the order of its steps.</param>
    /// <param name="distinguishesOutput">Whether outcomes that differ only in what was printed are different.</param>
    /// <param name="most">How many interleavings to go at most.</param>
    /// <exception cref="InvalidOperationException">There are more, or one has more than a thousand steps.</exception>
    public static Enumeration All(CompiledProgram program, bool distinguishesOutput = false, int most = 200_000)
    {
        var found = new Enumeration();
        var path = new List<Branch>();
        do
        {
            if (found.Interleavings >= most)
                throw new InvalidOperationException($"The program has more than {most} interleavings: too many to go them one by one.");
            Follow(program, distinguishesOutput, path, found);
            while (path.Count > 0 && !path[^1].MoveOn())
                path.RemoveAt(path.Count - 1);
        }
        while (path.Count > 0);
        return found;
    }

    /// <summary>
    /// The variables of an outcome in one line, without addresses, which differ from one execution to the next, and threads that have ended,
    /// as most do.
    /// </summary>
    public static string Written(IEnumerable<ProgramVariable> variables, IEnumerable<string>? output = null)
    {
        var written = string.Join(", ", variables
            .Where(variable => !variable.Value.EndsWith(": ended", StringComparison.Ordinal))
            .Select(variable => $"{variable.Name}={Address().Replace(variable.Value, "")}"));
        return output is null ? written : $"{written} | {string.Join(" / ", output)}";
    }

    private static void Follow(CompiledProgram program, bool distinguishesOutput, List<Branch> path, Enumeration found)
    {
        var run = new SteppedRun(program, distinguishesOutput);
        var steps = new List<byte>();
        var failures = new List<(FailureKey Failure, int Preemptions, int Steps)>();
        var probability = Fraction.One;
        var preemptions = 0;
        var errors = 0;
        while (!run.HasEnded)
        {
            if (steps.Count == path.Count && !Extend(path, run, steps.Count > 0 ? steps[^1] : -1))
                break;
            var branch = path[steps.Count];
            probability = branch.Width > 1 ? probability / branch.Width : probability;
            preemptions += branch.IsPreemption ? 1 : 0;
            steps.Add((byte)branch.Chosen);
            run.Step(branch.Chosen);
            foreach (var failure in run.Errors.Skip(errors).Select(KeyOf))
            {
                // What fails twice so has failed the first time.
                if (!failures.Exists(before => before.Failure == failure))
                    failures.Add((failure, preemptions, steps.Count));
            }

            errors = run.Errors.Count;
        }

        var way = steps.ToArray();
        if (run.HasEnded)
            found.AddOutcome(Written(run.Variables, distinguishesOutput ? run.Output : null), probability, preemptions, way);
        else
            found.AddDeadlock(KeyOf(run.Alive()), probability, preemptions, way);
        foreach (var (failure, before, count) in failures)
            found.AddFailure(failure, probability, before, way.AsSpan(0, count));
    }

    private static bool Extend(List<Branch> path, SteppedRun run, int last)
    {
        if (path.Count >= MostSteps)
            throw new InvalidOperationException($"An interleaving has more than {MostSteps} steps: perhaps it never ends.");
        var enabled = run.Enabled();
        if (enabled.Length == 0)
            return false;
        path.Add(new Branch(enabled, last, last >= 0 && run.GoesOn(last)));
        return true;
    }

    private static FailureKey KeyOf(ProgramError error) => new(
        error.Type == "AssertionError" ? FailureKind.Assertion : FailureKind.Exception,
        "",
        error.Line.ToString(CultureInfo.InvariantCulture));

    private static FailureKey KeyOf(IReadOnlyList<(string Letter, int Line)> blocked) => new(
        FailureKind.Deadlock,
        string.Concat(blocked.Select(thread => thread.Letter)),
        string.Join(',', blocked.Select(thread => thread.Line)));

    [GeneratedRegex(" at 0x[0-9a-f]+")]
    private static partial Regex Address();
}
