namespace Playground.Timelines.Analysis;

/// <summary>
/// Replays the writes to one variable and finds those that overwrote what they had not seen.
/// </summary>
/// <remarks>
/// <para>
/// <b>How much was lost</b> follows from values alone. Let update i read rᵢ and write wᵢ, and let cᵢ be the value that it really
/// replaced. Each update begins where the one before ended, so cᵢ₊₁ = wᵢ, and the sum of wᵢ − cᵢ is final − initial in <i>any</i>
/// order. Nothing is lost where cᵢ = rᵢ; what is lost in all is Σ(cᵢ − rᵢ) = Σ(wᵢ − rᵢ) − (final − initial), in which no order
/// appears any more. Where all updates add the same d, that sum divided by d is the number of lost updates. Where they differ,
/// an update is lost if the final value doesn't descend from it, descent being followed from each value read to the write it came from.
/// </para>
/// <para>
/// <b>Who overwrote whom</b> needs an order, and the log's is only near the real one: an event is stamped a little before or after
/// the access itself, and the thread may lose its processor in between. What is certain is that an update happened between
/// the thread's event before its read and the event of its write. So an update that doesn't fit the current value lets those
/// go first whose span overlaps its own and who do fit; it is blamed only if nobody does. An order without a loss, where the
/// stamps allow for one, is therefore never blamed, and an atomic update never at all.
/// </para>
/// </remarks>
internal ref struct UpdateReplay
{
    private const int MostOverwrites = 5;

    private readonly ReadOnlySpan<VariableWrite> _writes;
    private readonly int[] _nextOfThread;
    private readonly ById<int> _heads = new();
    private readonly List<int> _threads = [];
    private readonly List<Overwrite> _overwrites = [];
    private readonly UpdateDescent? _descent;
    private readonly long _step;
    private long _current;
    private int _last = -1;
    private long _lastBlindSequence = -1;
    private long _updates;
    private long _missing;
    private long _lostResets;

    private UpdateReplay(ReadOnlySpan<VariableWrite> writes, long initial)
    {
        _writes = writes;
        _nextOfThread = new int[writes.Length];
        _current = initial;
        _step = CommonStep(writes);
        _descent = _step == 0 ? new UpdateDescent(initial) : null;
        LinkThreads();
    }

    /// <summary>Judges the history of a variable that began with <paramref name="initial"/>.</summary>
    public static VariableLosses Judge(VariableHistory history, long initial)
    {
        if (history.IsAtomic)
        {
            // No order is needed, and the last of the log need not be the last in truth.
            var final = initial;
            foreach (ref readonly var write in history.Writes)
                final = unchecked(final + write.Written - write.Read);
            return new VariableLosses(history.Writes.Length, 0, history.ValueReadLast ?? final, final, []);
        }

        var replay = new UpdateReplay(history.Writes, initial);
        replay.Run();
        return replay.Result(history.ValueReadLast);
    }

    private void Run()
    {
        for (var i = 0; i < _writes.Length; i++)
        {
            if (_heads[_writes[i].Thread] - 1 != i)
                continue;
            while (!Fits(_writes[i]) && TryFindFitting(_writes[i], out var earlier))
                Apply(earlier);
            Apply(i);
        }
    }

    private readonly bool Fits(in VariableWrite write) => write.IsBlind || write.Read == _current;

    private readonly bool TryFindFitting(in VariableWrite before, out int found)
    {
        foreach (var thread in _threads)
        {
            found = _heads[thread] - 1;
            if (thread == before.Thread || found < 0)
                continue;
            ref readonly var candidate = ref _writes[found];
            if (candidate.StartNs <= before.EndNs && !candidate.IsBlind && candidate.Read == _current)
                return true;
        }

        found = -1;
        return false;
    }

    private void Apply(int index)
    {
        ref readonly var write = ref _writes[index];
        _heads[write.Thread] = _nextOfThread[index];
        if (write.IsBlind)
        {
            _lastBlindSequence = write.Sequence;
            _descent?.Restart(_current, write.Written);
        }
        else
        {
            Update(write);
        }

        _current = write.Written;
        _last = index;
    }

    private void Update(in VariableWrite write)
    {
        _updates++;
        var fits = write.Read == _current;
        if (!fits && !write.IsAtomic)
            Blame(write);
        if (!fits && write.ReadSequence < _lastBlindSequence)
        {
            // What it lost is a reset: the values before and after that have no sum.
            _lostResets++;
            _descent?.Restart(_current, write.Written);
            return;
        }

        _missing = unchecked(_missing + _current - write.Read);
        _descent?.Add(write.Read, write.Written);
    }

    private readonly void Blame(in VariableWrite write)
    {
        if (_overwrites.Count < MostOverwrites && _last >= 0 && _writes[_last].Thread != write.Thread)
            _overwrites.Add(new Overwrite(write, _writes[_last]));
    }

    private readonly VariableLosses Result(long? valueReadLast)
    {
        var final = valueReadLast ?? _current;
        var missing = unchecked(_missing + _current - final);
        var lost = _descent is null ? missing / _step : _descent.LostBy(final);

        // Impossible numbers come from writes that nobody recorded: then nothing is claimed.
        var isImpossible = lost < 0 || lost > _updates || (_descent is null && missing % _step != 0);
        return new VariableLosses(
            _updates, isImpossible ? 0 : lost + _lostResets, final, unchecked(final + missing), _overwrites);
    }

    /// <summary>Links each write to the next one of the same thread. Links and heads are indexes + 1, so that 0 means none.</summary>
    private readonly void LinkThreads()
    {
        for (var i = _writes.Length - 1; i >= 0; i--)
        {
            ref var head = ref _heads[_writes[i].Thread];
            if (head == 0)
                _threads.Add(_writes[i].Thread);
            _nextOfThread[i] = head;
            head = i + 1;
        }
    }

    /// <summary>What every update adds; 0 if that differs.</summary>
    private static long CommonStep(ReadOnlySpan<VariableWrite> writes)
    {
        long? common = null;
        foreach (ref readonly var write in writes)
        {
            if (write.IsBlind)
                continue;
            var step = unchecked(write.Written - write.Read);
            if (step == 0 || (common is { } c && c != step))
                return 0;
            common = step;
        }

        return common ?? 0;
    }
}
