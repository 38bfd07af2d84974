using Playground.Exploration.Model;
using Playground.Programs.Threads;

namespace Playground.Exploration.Search.Symmetry;

/// <summary>
/// Merges states that differ only in which of several threads of the same kind is where. From such states the program goes on in the same
/// ways, but for the letters of those threads. That is so once the main thread only waits for the end of all others: as long as it may
/// still join one after the other, it tells them apart, and a different number of ways leads on from states that look alike. It is no
/// longer so where threads find out which one they are; then nothing at all may be merged. Not thread-safe.
/// </summary>
internal sealed class AlikeThreads(ProgramModel model, StateTable states, ThreadRosters rosters, ThreadPermutations permutations)
{
    private readonly ThreadParts _parts = new(model);
    private readonly ReachableComponents _reachable = new(model);
    private readonly Dictionary<int, int> _ranks = [];
    private readonly Dictionary<ushort, Rearrangement> _rearrangements = [];
    private readonly Dictionary<(int Thread, int Content), int> _ended = [];
    private int[] _settled = [];

    /// <summary>Whether states are merged where that can be done.</summary>
    public bool IsOn { get; init; } = true;

    /// <summary>Whether any were.</summary>
    public bool HasMerged { get; private set; }

    /// <summary>Whether threads can be told apart after all, so that the search has to begin anew, without this.</summary>
    public bool HasFailed { get; private set; }

    /// <summary>About how many bytes it takes.</summary>
    public long Bytes => (_ranks.Count * 40L) + (_ended.Count * 40L) + _rearrangements.Values.Sum(one => one.Bytes);

    /// <summary>Whether there may be states to merge.</summary>
    public bool IsNeeded => IsOn && !HasFailed && model.Kinds.HasAlike;

    /// <summary>Looks at an end of the program, where threads can be told apart by what is left of them: who waits, and who holds what.</summary>
    public void LookAt(ReadOnlySpan<int> state, Component[] threads, StateEnd end)
    {
        if (!IsNeeded)
            return;
        if (end is StateEnd.Deadlocked)
            HasFailed = IsSettled(state, threads);
        else if (end is StateEnd.Ended && threads.Length > 2)
            HasFailed = HasHolder(state);
    }

    /// <summary>Puts the state that stands for all that are merged with one in its place.</summary>
    /// <param name="words">The state.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="permutation">The place that each thread has come to.</param>
    /// <returns>The hash of what it is then.</returns>
    public uint Settle(Span<int> words, uint hash, out ushort permutation)
    {
        permutation = ThreadPermutations.Identity;
        try
        {
            if (!TrySettle(words, out permutation))
                return hash;
        }
        catch (InsufficientExecutionStackException)
        {
            // Values may be nested too deeply to be gone through once more.
            HasFailed = true;
            return hash;
        }

        HasMerged = true;
        for (var column = 0; column < words.Length; column++)
        {
            if (words[column] != _settled[column])
                hash = states.Change(words, hash, [column], [_settled[column]]);
        }

        return hash;
    }

    private bool TrySettle(ReadOnlySpan<int> words, out ushort permutation)
    {
        permutation = ThreadPermutations.Identity;
        var threads = rosters.In(words);
        if (!IsSettled(words, threads))
            return false;
        if (model.HasToldApart || !_reachable.TryLook(threads, _parts))
        {
            HasFailed = true;
            return false;
        }

        Span<byte> places = stackalloc byte[threads.Length];
        if (!Order(words, threads, places) || !permutations.TryNumber(places, out var number) || !TryPermute(words, threads, number))
            return false;
        permutation = number;
        return true;
    }

    /// <summary>Whether the main thread only waits for the end of others, of which there are several.</summary>
    private bool IsSettled(ReadOnlySpan<int> state, Component[] threads) =>
        threads.Length is > 2 and <= ThreadPermutations.MostThreads && model.Accesses.At(PlaceIn(state, threads[0])).IsLast;

    private bool HasHolder(ReadOnlySpan<int> state)
    {
        model.Load(state, null);
        for (var number = 0; number < model.Components.Count; number++)
        {
            if (model.Components[number].Target is MutexState { Holder.Index: > 0 })
                return true;
        }

        return false;
    }

    private int PlaceIn(ReadOnlySpan<int> words, Component thread) => ProgramModel.ContentIn(words, model.Components[thread.Place]);

    /// <summary>Orders the threads of each kind by where they stand.</summary>
    /// <returns>Whether any comes to another place.</returns>
    private bool Order(ReadOnlySpan<int> words, Component[] threads, Span<byte> places)
    {
        Span<int> ranks = stackalloc int[threads.Length];
        Span<int> kinds = stackalloc int[threads.Length];
        for (var i = 0; i < threads.Length; i++)
        {
            places[i] = (byte)i;
            kinds[i] = i == 0 ? 0 : model.Kinds.Of(threads[i]);
            ranks[i] = kinds[i] == 0 ? 0 : RankOf(words, threads, i);
        }

        var any = false;
        for (var i = 1; i < threads.Length; i++)
        {
            if (kinds[i] == 0)
                continue;
            // As many as come before it have the first places of their kind.
            var before = 0;
            for (var other = 1; other < threads.Length; other++)
            {
                if (kinds[other] == kinds[i] && (ranks[other] < ranks[i] || (ranks[other] == ranks[i] && other < i)))
                    before++;
            }

            var place = 0;
            while (before >= 0)
            {
                if (kinds[++place] == kinds[i])
                    before--;
            }

            places[i] = (byte)place;
            any |= place != i;
        }

        return any;
    }

    /// <summary>Where a thread stands, as a number that is the same for others of its kind that stand there.</summary>
    private int RankOf(ReadOnlySpan<int> words, Component[] threads, int thread)
    {
        var content = PlaceIn(words, threads[thread]);
        if (content == rosters.Ended)
            return 0;
        if (_ranks.TryGetValue(content, out var rank))
            return rank;
        var kind = model.Kinds.Of(threads[thread]);
        var first = Array.FindIndex(threads, 1, other => model.Kinds.Of(other) == kind);
        rank = content;
        if (first != thread)
        {
            model.Load(words, null);
            var names = _parts.Of(threads, i => i == thread ? first : i).Names;
            rank = model.Renamed(model.Components[threads[thread].Place], model.Components[threads[first].Place], content, names);
        }

        _ranks.Add(content, rank);
        return rank;
    }

    /// <summary>Makes <see cref="_settled"/> the state in which threads have changed their places.</summary>
    /// <returns>Whether that could be done: what they have brought into being may not have counterparts yet.</returns>
    private bool TryPermute(ReadOnlySpan<int> words, Component[] threads, ushort permutation)
    {
        var rearrangement = RearrangementOf(threads, permutation);
        foreach (var alone in rearrangement.Alone)
        {
            if (ProgramModel.ContentIn(words, alone) != Component.Absent)
                return false;
        }

        if (_settled.Length != words.Length)
            _settled = new int[words.Length];
        words.CopyTo(_settled);
        foreach (var made in rearrangement.Made)
            Put(made, Component.Absent);
        var isLoaded = false;
        foreach (var (from, to) in rearrangement.Moves)
        {
            if (!Put(to, Renamed(words, from, to, rearrangement, ref isLoaded)))
                return false;
        }

        return true;
    }

    private Rearrangement RearrangementOf(Component[] threads, ushort permutation)
    {
        if (!_rearrangements.TryGetValue(permutation, out var rearrangement))
            _rearrangements.Add(permutation, rearrangement = new Rearrangement());
        if (rearrangement.IsOutdated(model.Components.Count, _reachable.NamingThreads))
            rearrangement.Update(_parts.Of(threads, i => permutations.Of(permutation, i)), model.Components, _reachable.NamingThreads);
        return rearrangement;
    }

    private bool Put(Component component, int content)
    {
        if (component.Column < 0 || component.Column >= _settled.Length)
            return content == component.Initial;
        _settled[component.Column] = content;
        return true;
    }

    private int Renamed(ReadOnlySpan<int> words, Component from, Component to, Rearrangement rearrangement, ref bool isLoaded)
    {
        if (from is { IsPlace: false, Target: ProgramThread })
            return EndedAs(words, from, to);
        var content = ProgramModel.ContentIn(words, from);
        if (rearrangement.TryFind(from, content, out var renamed))
            return renamed;
        if (!isLoaded)
            model.Load(words, null);
        isLoaded = true;
        renamed = model.Renamed(from, to, content, rearrangement.Names);
        rearrangement.Add(from, content, renamed);
        return renamed;
    }

    /// <summary>What a thread holds if it has ended as another has: its name and number stay its own.</summary>
    private int EndedAs(ReadOnlySpan<int> words, Component from, Component to)
    {
        var content = ProgramModel.ContentIn(words, to);
        var hasEnded = PlaceIn(words, from) == rosters.Ended;
        if (hasEnded == (PlaceIn(words, to) == rosters.Ended))
            return content;
        if (!_ended.TryGetValue((to.Number, content), out var other))
            _ended.Add((to.Number, content), other = model.WithEnd(to, content, hasEnded));
        return other;
    }
}
