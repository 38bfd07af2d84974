using System.Globalization;
using System.Numerics;
using Playground.Exploration.Results;
using Playground.Exploration.Tests.Enumeration;

namespace Playground.Exploration.Tests.Model;

/// <summary>Goes every interleaving of a model, by plain recursion.</summary>
internal sealed class ModelWalk
{
    private readonly Enumeration.Enumeration _found = new();
    private readonly List<byte> _steps = [];
    private readonly List<(FailureKey Failure, int Preemptions, int Steps)> _failures = [];
    private readonly int _most;

    private ModelWalk(int most) => _most = most;

    /// <summary>Goes all interleavings; null if there are more than so many.</summary>
    /// <param name="program">The model. It must have been written, so that its lines are known.</param>
    /// <param name="most">How many interleavings to go at most.</param>
    public static Enumeration.Enumeration? All(ModelProgram program, int most)
    {
        var walk = new ModelWalk(most);
        walk.From(new ModelState(program), BigInteger.One, 0);
        return walk._found.Interleavings > most ? null : walk._found;
    }

    private void From(ModelState state, BigInteger chances, int preemptions)
    {
        if (_found.Interleavings > _most)
            return;
        var enabled = state.HasEnded ? 0 : Enabled(state);
        if (enabled == 0)
        {
            End(state, new Fraction(1, chances), preemptions);
            return;
        }

        var last = _steps.Count > 0 ? _steps[^1] : -1;
        var lastGoesOn = last >= 0 && state.GoesOn(last);
        for (var thread = 0; thread < state.Threads; thread++)
        {
            if (!state.CanGo(thread))
                continue;
            var next = state.After(thread);
            var cost = preemptions + (lastGoesOn && thread != last ? 1 : 0);
            _steps.Add((byte)thread);
            var failures = _failures.Count;
            if (next.Failed is { } failed && new FailureKey(failed.Kind, "", failed.Line.ToString(CultureInfo.InvariantCulture)) is var failure
                && !_failures.Exists(before => before.Failure == failure))
            {
                _failures.Add((failure, cost, _steps.Count));
            }

            From(next, chances * enabled, cost);
            _failures.RemoveRange(failures, _failures.Count - failures);
            _steps.RemoveAt(_steps.Count - 1);
        }
    }

    private static int Enabled(ModelState state)
    {
        var enabled = 0;
        for (var thread = 0; thread < state.Threads; thread++)
            enabled += state.CanGo(thread) ? 1 : 0;
        return enabled;
    }

    private void End(ModelState state, Fraction probability, int preemptions)
    {
        var way = _steps.ToArray();
        if (state.HasEnded)
        {
            _found.AddOutcome(state.Written(), probability, preemptions, way);
        }
        else
        {
            var blocked = Enumerable.Range(0, state.Threads).Where(state.IsAlive).Select(thread => (thread, state.LineOf(thread)));
            _found.AddDeadlock(KeyOf(blocked), probability, preemptions, way);
        }

        foreach (var (failure, before, count) in _failures)
            _found.AddFailure(failure, probability, before, way.AsSpan(0, count));
    }

    private static FailureKey KeyOf(IEnumerable<(int Thread, int Line)> threads) => new(
        FailureKind.Deadlock,
        string.Concat(threads.Select(one => (char)('A' + one.Thread))),
        string.Join(',', threads.Select(one => one.Line.ToString(CultureInfo.InvariantCulture))));
}
