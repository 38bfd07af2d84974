using System.Collections.Immutable;
using Playground.Exploration.Results;

namespace Playground.Exploration.Tests.Model;

/// <summary>A model after some steps: a tiny interpreter of its own, which shares nothing with that of programs.</summary>
internal sealed partial class ModelState
{
    private readonly ModelProgram _program;
    private readonly ModelThread[] _threads;
    private readonly int[] _variables;
    private readonly int[] _holders;
    private readonly int[] _depths;
    private ImmutableList<int> _items = [];
    private ImmutableList<int> _line = [];
    private ImmutableQueue<int> _queue = [];
    private int _queued;
    private int _permits;
    private int _settings;
    private bool _isSet;

    /// <summary>A model in which nothing has happened yet. It must have been written, so that its lines are known.</summary>
    public ModelState(ModelProgram program)
    {
        _program = program;
        _threads = [
            new ModelThread(ModelCompiler.MainThread(program), false),
            .. program.Threads.Select((_, i) => new ModelThread(ModelCompiler.Thread(program, i), program.Daemons[i]))];
        _variables = new int[ModelProgram.Variables.Count];
        _holders = [.. ModelProgram.Locks.Select(_ => -1)];
        _depths = new int[ModelProgram.Locks.Count];
        _permits = program.Permits;
        _threads[0].HasStarted = true;
        GoOn(0);
    }

    private ModelState(ModelState other)
    {
        _program = other._program;
        _threads = Array.ConvertAll(other._threads, thread => thread.Copy());
        _variables = [.. other._variables];
        _holders = [.. other._holders];
        _depths = [.. other._depths];
        (_items, _line, _queue, _queued) = (other._items, other._line, other._queue, other._queued);
        (_permits, _settings, _isSet) = (other._permits, other._settings, other._isSet);
    }

    public bool HasEnded => _threads[0].HasEnded;

    public int Threads => _threads.Length;

    /// <summary>What the last step made fail; null for nothing.</summary>
    public (FailureKind Kind, int Line)? Failed { get; private set; }

    public ModelState After(int thread)
    {
        var state = new ModelState(this);
        state.Take(thread);
        return state;
    }

    public bool IsAlive(int thread) => _threads[thread] is { HasStarted: true, HasEnded: false };

    /// <summary>The line of the step that a thread takes next; 0 for the end of the program, which has none.</summary>
    public int LineOf(int thread) => _threads[thread].Next.Line;

    /// <summary>Whether a thread can take its next step, be it by giving up.</summary>
    public bool CanGo(int thread) => IsAlive(thread)
        && (GoesOn(thread) || _threads[thread].Next.Kind switch
        {
            StepOf.TryAcquire or StepOf.TryPermit or StepOf.TryEvent => true,
            StepOf.TryNotice => !_threads[thread].IsNotified,
            _ => false,
        });

    /// <summary>Whether it can without giving up.</summary>
    public bool GoesOn(int thread)
    {
        var me = _threads[thread];
        if (!IsAlive(thread))
            return false;
        return me.Next.Kind switch
        {
            StepOf.Acquire or StepOf.TryAcquire => _holders[me.Next.A] < 0 || (ModelProgram.IsReentrant(me.Next.A) && _holders[me.Next.A] == thread),
            StepOf.TakePermit or StepOf.TryPermit => _permits > 0,
            StepOf.AwaitEvent or StepOf.TryEvent => _settings != me.Settings,
            StepOf.AwaitNotice or StepOf.TryNotice => me.IsNotified && _holders[me.Next.A] < 0,
            StepOf.TakeBack => _holders[me.Next.A] < 0,
            StepOf.Put => _program.Capacity == 0 || _queued < _program.Capacity,
            StepOf.Get => _queued > 0,
            StepOf.Join => _threads[me.Next.A + 1].HasEnded,
            StepOf.Finish => Array.TrueForAll(_threads, other => other == me || !other.HasStarted || other.HasEnded || other.IsDaemon),
            _ => true,
        };
    }

    /// <summary>The final variables, as an enumerator of programs writes them.</summary>
    public string Written()
    {
        string Holder(int place) => _holders[place] < 0 ? "free" : $"held by {(char)('A' + _holders[place])}";
        return $"x={_variables[0]}, y={_variables[1]}, z={_variables[2]}, items=[{string.Join(", ", _items)}], "
            + $"l0={Holder(0)}, l1={Holder(1)}, r={Holder(2)}, s=<threading.{(_program.IsBounded ? "Bounded" : "")}Semaphore object>, "
            + "e=<threading.Event object>, c=<threading.Condition object>, q=<queue.Queue object>"
            + string.Concat(_threads.Skip(1).Select((thread, i) =>
                thread.HasEnded ? "" : $", t{i}=Thread-{i + 1} (f{i}): {(thread.HasStarted ? "running" : "not started")}"));
    }

    /// <summary>What a thread does alone, up to its next step.</summary>
    private void GoOn(int thread)
    {
        var me = _threads[thread];
        while (me.Place < me.Code.Length)
        {
            var step = me.Next;
            if (step.Kind >= StepOf.Read)
                return;

            me.Place++;
            switch (step.Kind)
            {
                case StepOf.Constant:
                    me.Register = step.B;
                    break;
                case StepOf.Add:
                    me.Register += step.B;
                    break;
                case StepOf.Multiply:
                    me.Register *= step.B;
                    break;
                case StepOf.Keep:
                    me.Own = me.Register;
                    break;
                case StepOf.Recall:
                    me.Register = me.Own;
                    break;
                case StepOf.ReadAlone:
                    me.Register = _variables[step.A];
                    break;
                case StepOf.WriteAlone:
                    _variables[step.A] = me.Register;
                    break;
                case StepOf.AppendAlone:
                    _items = _items.Add(step.B);
                    break;
                case StepOf.LengthAlone:
                    me.Register = _items.Count;
                    break;
                case StepOf.Jump:
                    me.Place = step.A;
                    break;
                case StepOf.JumpUnless:
                    me.Place = me.Register == step.B ? me.Place : step.A;
                    break;
                case StepOf.FailIf when me.Register == step.B:
                    Fail(thread, step);
                    break;
                case StepOf.Rethrow:
                    Escape(thread, step);
                    break;
            }
        }

        me.HasEnded = true;
    }

    private void Fail(int thread, ModelStep step)
    {
        (_threads[thread].ErrorLine, _threads[thread].IsAssertion) = (step.Line, step.Kind == StepOf.FailIf);
        Escape(thread, step);
    }

    private void Escape(int thread, ModelStep step)
    {
        var me = _threads[thread];
        if (step.OnError >= 0)
        {
            me.Place = step.OnError;
            return;
        }

        Failed = (me.IsAssertion ? FailureKind.Assertion : FailureKind.Exception, me.ErrorLine);
        // The main thread still waits for the others.
        me.Place = thread == 0 ? me.Code.Length - 1 : me.Code.Length;
    }
}
