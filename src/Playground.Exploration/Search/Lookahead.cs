using System.Runtime.CompilerServices;
using Playground.Exploration.Model;
using Playground.Threading.Processors;

namespace Playground.Exploration.Search;

/// <summary>
/// Where steps lead from the states that are expanded next, as far as both is known already: what comes of the step and the state that it
/// leads to. Several workers look that up at the same time and change nothing, so whatever their number, the states are expanded
/// afterwards in the same order, and to the same end.
/// </summary>
/// <param name="model">The program.</param>
/// <param name="states">Its states.</param>
/// <param name="memo">What came of steps.</param>
/// <param name="rosters">The threads in states.</param>
/// <param name="workers">Who looks ahead.</param>
/// <param name="fewestStates">How many states must wait to be expanded for that to be worth it.</param>
internal sealed class Lookahead(ProgramModel model, StateTable states, StepMemo memo, ThreadRosters rosters, Workers workers, int fewestStates)
{
    /// <summary>What is not known.</summary>
    public const int Unknown = -1;

    private const int MostStates = 4096;
    private const int StatesPerPart = 16;

    private int[] _effects = [];
    private int[] _targets = [];
    private int _first;
    private int _end;
    private int _threads;
    private int _changes;
    private int _nextPart;

    /// <summary>Looks ahead, if it has not yet done so for a state and there are enough after it.</summary>
    /// <param name="state">The state that is expanded next.</param>
    /// <param name="threads">How many threads there may be.</param>
    public void Reach(int state, int threads)
    {
        if (state < _end || workers.Count == 1 || states.Count - state < fewestStates)
            return;
        (_first, _end, _threads, _changes) = (state, Math.Min(states.Count, state + MostStates), threads, memo.Changes);
        var places = (_end - _first) * threads;
        if (_effects.Length < places)
            (_effects, _targets) = (new int[places], new int[places]);
        Array.Fill(_effects, Unknown, 0, places);
        Array.Fill(_targets, Unknown, 0, places);
        _nextPart = _first;
        workers.Do(LookUp);
    }

    /// <summary>The number of what comes of a thread's step, and the number of the state that it leads to; or <see cref="Unknown"/>.</summary>
    public (int Effect, int Target) At(int state, int thread)
    {
        if (state >= _end || state < _first || thread >= _threads || _changes != memo.Changes)
            return (Unknown, Unknown);
        var at = ((state - _first) * _threads) + thread;
        return (_effects[at], _targets[at]);
    }

    private void LookUp()
    {
        var next = new int[states.Width];
        while (true)
        {
            var part = Interlocked.Add(ref _nextPart, StatesPerPart) - StatesPerPart;
            if (part >= _end)
                return;
            ProcessorShare.Checkpoint();
            for (var state = part; state < Math.Min(_end, part + StatesPerPart); state++)
                LookUp(state, next);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void LookUp(int state, int[] next)
    {
        var words = states[state];
        if (rosters.Known(words) is not { } threads)
            return;
        var at = (state - _first) * _threads;
        for (var thread = 0; thread < Math.Min(threads.Length, _threads); thread++)
        {
            var place = threads[thread].Place;
            var known = memo.Find(place, ProgramModel.ContentIn(words, model.Components[place]), words);
            if (known == StepMemo.Nothing)
                continue;
            _effects[at + thread] = known;
            var effect = memo[known];
            // What was printed is a chain of texts that may have to be made longer.
            if (effect.Result is not (StepResult.Taken or StepResult.GivenUp) || effect.Printed != 0)
                continue;
            words.CopyTo(next);
            var hash = states.Change(next, states.HashOf(state), effect.Columns, effect.Contents);
            _targets[at + thread] = states.Find(next, hash);
        }
    }
}
