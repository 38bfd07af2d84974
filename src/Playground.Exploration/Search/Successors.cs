using System.Runtime.CompilerServices;
using Playground.Exploration.Model;
using Playground.Exploration.Search.Symmetry;

namespace Playground.Exploration.Search;

/// <summary>Finds out where steps lead: by what is remembered of them, else by having them taken. Not thread-safe.</summary>
internal sealed class Successors(ProgramModel model, StateTable states, PrintedOutput output, AlikeThreads alike)
{
    private int[] _next = [];

    /// <summary>What came of steps.</summary>
    public StepMemo Memo { get; } = new();

    /// <summary>The exceptions that nobody caught, by number from 1 on.</summary>
    public List<EscapedException[]> Failures { get; } = [[]];

    /// <summary>What comes of a thread's step.</summary>
    /// <param name="state">The state in which it takes it.</param>
    /// <param name="thread">The thread, which has not ended.</param>
    public StepEffect EffectOf(int state, Component thread)
    {
        var words = states[state];
        var content = ProgramModel.ContentIn(words, model.Components[thread.Place]);
        var known = Memo.Find(thread.Place, content, words);
        return Memo[known == StepMemo.Nothing ? Take(state, thread, content) : known];
    }

    /// <summary>The state that a step leads to.</summary>
    /// <param name="state">The state in which it is taken.</param>
    /// <param name="effect">What comes of it.</param>
    /// <param name="permutation">How threads change their places by it: it may lead to a state that another one stands for.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public int TargetOf(int state, StepEffect effect, out ushort permutation)
    {
        var outputColumn = effect.Printed == 0 ? -1 : output.ColumnIn(states);
        var words = states[state];
        if (_next.Length != words.Length)
            _next = new int[words.Length];
        words.CopyTo(_next);
        var hash = states.Change(_next, states.HashOf(state), effect.Columns, effect.Contents);
        if (outputColumn >= 0)
            hash = states.Change(_next, hash, [outputColumn], [output.After(_next[outputColumn], effect.Printed)]);
        permutation = ThreadPermutations.Identity;
        if (alike.IsNeeded)
        {
            if (states.Find(_next, hash) is var known and >= 0)
                return known;
            hash = alike.Settle(_next, hash, out permutation);
        }

        states.Add(_next, hash, out var target);
        return target;
    }

    /// <summary>Has a step taken that is not remembered, and remembers what came of it.</summary>
    /// <returns>The number of its effect.</returns>
    private int Take(int state, Component thread, int content)
    {
        var result = model.Step(states[state], thread);
        foreach (var change in model.Changes)
        {
            if (change.Component.Column >= 0)
                continue;
            // Up to now nobody had to ask what it holds.
            change.Component.Column = states.AddColumn(change.Component.Initial);
            Memo.Clear();
        }

        var failure = 0;
        if (EscapedException.AllOf(model) is { Length: > 0 } escaped)
        {
            Failures.Add(escaped);
            failure = Failures.Count - 1;
        }

        var effect = new StepEffect(
            result,
            [.. model.Changes.Select(change => change.Component.Column)],
            [.. model.Changes.Select(change => change.Content)],
            output.NumberOf(model.Printed),
            failure);
        var columns = model.Read.Where(read => read.Column >= 0).Select(read => read.Column).ToArray();
        return Memo.Add(thread.Place, content, states[state], columns, effect);
    }
}
