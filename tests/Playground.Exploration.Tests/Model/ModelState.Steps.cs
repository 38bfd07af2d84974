namespace Playground.Exploration.Tests.Model;

/// <summary>What steps do.</summary>
internal sealed partial class ModelState
{
    private void Take(int thread)
    {
        var me = _threads[thread];
        var step = me.Next;
        me.Place++;
        switch (step.Kind)
        {
            case StepOf.Read:
                me.Register = _variables[step.A];
                break;
            case StepOf.Write:
                _variables[step.A] = me.Register;
                break;
            case StepOf.Acquire or StepOf.TryAcquire:
                me.Register = TryTake(thread, step.A) ? 1 : 0;
                break;
            case StepOf.Release:
                if (_holders[step.A] < 0 || (ModelProgram.IsReentrant(step.A) && _holders[step.A] != thread))
                    Fail(thread, step);
                else if (--_depths[step.A] == 0)
                    _holders[step.A] = -1;
                break;
            case StepOf.TakePermit or StepOf.TryPermit:
                me.Register = _permits > 0 ? 1 : 0;
                _permits -= me.Register;
                break;
            case StepOf.GivePermit:
                if (_program.IsBounded && _permits >= _program.Permits)
                    Fail(thread, step);
                else
                    _permits++;
                break;
            case StepOf.SetEvent:
                (_isSet, _settings) = (true, _settings + 1);
                break;
            case StepOf.ClearEvent:
                _isSet = false;
                break;
            case StepOf.BeginToAwait:
                (me.Register, me.Settings) = (_isSet ? 1 : 0, _settings);
                break;
            case StepOf.AwaitEvent or StepOf.TryEvent:
                me.Register = _settings != me.Settings ? 1 : 0;
                break;
            case StepOf.LookAtEvent:
                me.Register = _isSet ? 1 : 0;
                break;
            case StepOf.StandInLine:
                StandInLine(thread, step);
                break;
            case StepOf.AwaitNotice or StepOf.TryNotice or StepOf.TakeBack:
                TakeBack(thread, step);
                break;
            case StepOf.Notify:
                Notify(thread, step);
                break;
            case StepOf.Put:
                (_queue, _queued) = (_queue.Enqueue(step.B), _queued + 1);
                break;
            case StepOf.Get:
                _queue = _queue.Dequeue(out var item);
                (me.Register, _queued) = (item, _queued - 1);
                break;
            case StepOf.LookAtQueue:
                me.Register = _queued;
                break;
            case StepOf.Append:
                _items = _items.Add(step.B);
                break;
            case StepOf.Length:
                me.Register = _items.Count;
                break;
            case StepOf.Start:
                _threads[step.A + 1].HasStarted = true;
                GoOn(step.A + 1);
                break;
        }

        GoOn(thread);
    }

    private bool TryTake(int thread, int place)
    {
        if (_holders[place] >= 0 && !(ModelProgram.IsReentrant(place) && _holders[place] == thread))
            return false;
        _holders[place] = thread;
        _depths[place]++;
        return true;
    }

    private bool IsHeldFor(int thread, int place) => ModelProgram.IsReentrant(place) ? _holders[place] == thread : _holders[place] >= 0;

    private void StandInLine(int thread, ModelStep step)
    {
        if (!IsHeldFor(thread, step.A))
        {
            Fail(thread, step);
            return;
        }

        _line = _line.Add(thread);
        _threads[thread].IsNotified = false;
        _threads[thread].Depth = _depths[step.A];
        (_holders[step.A], _depths[step.A]) = (-1, 0);
    }

    private void TakeBack(int thread, ModelStep step)
    {
        var me = _threads[thread];
        if (step.Kind == StepOf.TryNotice && !me.IsNotified)
        {
            _line = _line.Remove(thread);
            me.Register = 0;
            return;
        }

        me.Register = 1;
        (_holders[step.A], _depths[step.A]) = (thread, me.Depth);
    }

    private void Notify(int thread, ModelStep step)
    {
        if (!IsHeldFor(thread, _program.LockOf("c")))
        {
            Fail(thread, step);
            return;
        }

        for (var left = step.B; left > 0 && _line.Count > 0; left--)
        {
            _threads[_line[0]].IsNotified = true;
            _line = _line.RemoveAt(0);
        }
    }
}
