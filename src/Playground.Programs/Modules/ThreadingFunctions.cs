using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Modules;

/// <summary>What the Python part of <c>threading</c> is written with.</summary>
internal static class ThreadingFunctions
{
    public static readonly MethodTable Hidden = new MethodTable(null)
        .Positional("_new_thread", 4, 4, (_, given) => NewThread((InstanceValue)given[0]!, given[1]!, given[2]!, given[3]!))
        .Positional("_main_core", 1, 1, (_, given) => MainState((InstanceValue)given[0]!))
        .Operation("_start_thread", 1, (state, _) => ((ThreadLife)state!).Start())
        .Operation("_join_thread", 2, (state, given) => ((ThreadLife)state!).Join(Me, WaitTime.OfOptional(given[1])))
        .Operation("_is_alive", 1, (state, _) => ((ThreadLife)state!).IsAlive())
        .Positional("_describe_thread", 2, 2, (_, given) => Describe((InstanceValue)given[0]!, ((ThreadLife)((StateValue)given[1]!).State).Thread))
        .Operation("_await_threads", 0, (_, _) => ThreadsEnd.Await(Threads, Me))
        .Positional("_new_semaphore", 2, 2, (_, given) => new StateValue(new SemaphoreState(Threads, Number.IndexAtMost(given[0]!), TruthValue.Of(given[1]!))))
        .Operation("_take_permit", 3, (state, given) =>
            ((SemaphoreState)state!).Take(Me, TruthValue.Of(given[1]!), WaitTime.OfOptional(given[2])))
        .Operation("_give_permits", 2, (state, given) => ((SemaphoreState)state!).Give(Me, Number.IndexAtMost(given[1]!)))
        .None("_new_signal", _ => new StateValue(new SignalState(Threads)))
        .Operation("_is_set", 1, (state, _) => ((SignalState)state!).IsSet())
        .Operation("_set_signal", 1, (state, _) => ((SignalState)state!).Set(Me))
        .Operation("_clear_signal", 1, (state, _) => ((SignalState)state!).Clear(Me))
        .Operation("_begin_await", 2, (state, given) => ((SignalState)state!).BeginWait(Me, WaitTime.OfOptional(given[1])))
        .Operation("_end_await", 3, (state, given) => ((SignalState)state!).EndWait(Me, (SignalRound)given[1]!, WaitTime.OfOptional(given[2])))
        .Positional("_new_condition", 1, 1, (_, given) => NewCondition(given[0]!))
        .Operation("_begin_wait", 1, (state, _) => ((ConditionState)state!).BeginWait(Me))
        .Operation("_end_wait", 3, (state, given) => ((ConditionState)state!).EndWait(Me, (ConditionPlace)given[1]!, WaitTime.OfOptional(given[2])))
        .Operation("_take_again", 2, (state, given) => ((ConditionState)state!).TakeAgain(Me, (ConditionPlace)given[1]!))
        .Operation("_notify", 2, (state, given) => ((ConditionState)state!).Notify(Me, given[1]!))
        .Positional("_new_barrier", 1, 1, (_, given) => new StateValue(new BarrierState(Threads, Number.IndexAtMost(given[0]!))))
        .Operation("_arrive", 1, (state, _) => ((BarrierState)state!).Arrive(Me))
        .Operation("_pass_barrier", 3, (state, given) => ((BarrierState)state!).Pass(Me, WaitTime.OfOptional(given[2])))
        .Operation("_open_barrier", 1, (state, _) => ((BarrierState)state!).Open(Me))
        .Operation("_break_barrier", 1, (state, _) => ((BarrierState)state!).Break())
        .Operation("_reset_barrier", 1, (state, _) => ((BarrierState)state!).Reset())
        .None("_current_thread", _ => Me.Identified().Instance!)
        .None("_main_thread", _ => Threads.Main.Instance!)
        .Operation("_alive", 0, (_, _) => Threads.End.Look())
        .None("_now", _ => Threads.Execution.Now);

    public static readonly MethodTable Shown = new MethodTable(null)
        .None("RLock", _ => new LockValue(new MutexState(Threads, isReentrant: true)))
        .None("get_ident", _ => Boxed.Of(Me.Identified().Ident));

    /// <summary>Makes a lock that is not reentrant, as the function of that name does.</summary>
    public static NativeFunction Lock { get; } = new(
        null, "_thread.allocate_lock", Signature.None, (_, _) => new LockValue(new MutexState(Threads, isReentrant: false)));

    /// <summary>The class of what each thread sees its own of.</summary>
    public static BuiltinClass Local { get; } = new(
        "_thread._local",
        new NativeFunction(null, "_local", (_, given, named) => given.Length + named.Count == 0
            ? new LocalValue()
            : throw Raise.TypeError("Initialization arguments are not supported")),
        null);

    private static ProgramThread Me => ThreadMachine.Current.Thread;

    private static ProgramThreads Threads => ThreadMachine.Current.World.Threads;

    /// <summary>Gives the classes their attributes that are no methods.</summary>
    public static void AddProperties(IReadOnlyDictionary<string, object> members)
    {
        var thread = ((ClassValue)members["Thread"]).Members;
        thread.Set("name", new PropertyValue(owner => Of(owner).Identified().Name, (owner, name) => Of(owner).Name = Representation.Str(name)));
        thread.Set("daemon", new PropertyValue(owner => Of(owner).Daemon, SetDaemon));
        thread.Set("ident", new PropertyValue(owner => Of(owner).IsStarted ? Boxed.Of(Of(owner).Identified().Ident) : NoneValue.Instance));
        thread.Set("native_id", new PropertyValue(owner => Of(owner).IsStarted ? Boxed.Of(Of(owner).Identified().Ident) : NoneValue.Instance));
        var barrier = ((ClassValue)members["Barrier"]).Members;
        barrier.Set("parties", new PropertyValue(owner => Boxed.Of(StateOf<BarrierState>(owner).Parties)));
        barrier.Set("n_waiting", new PropertyValue(owner => Boxed.Of(StateOf<BarrierState>(owner).Waiting)));
        barrier.Set("broken", new PropertyValue(owner => Boxed.Of(StateOf<BarrierState>(owner).IsBroken)));
    }

    private static T StateOf<T>(InstanceValue owner)
        where T : SharedState => (T)((StateValue)owner.Fields.Find("_core")!).State;

    private static ProgramThread Of(InstanceValue owner) => owner.Fields.Find("_core") is StateValue { State: ThreadLife state }
        ? state.Thread
        : throw Raise.Error(ExceptionTypes.AssertionError, "Thread.__init__() not called");

    private static void SetDaemon(InstanceValue owner, object value)
    {
        if (owner.Fields.Find("_core") is not StateValue { State: ThreadLife { Thread: var thread } })
            throw Raise.RuntimeError("Thread.__init__() not called");
        if (thread.IsStarted)
            throw Raise.RuntimeError("cannot set daemon status of active thread");
        thread.Daemon = value;
    }

    private static StateValue NewThread(InstanceValue instance, object target, object name, object daemon)
    {
        var thread = new ProgramThread(Threads, name is NoneValue || !TruthValue.Of(name) ? NextName(target) : Representation.Str(name))
        {
            Instance = instance,
            Daemon = daemon is NoneValue ? Me.Daemon : daemon,
        };
        return new StateValue(thread.State);
    }

    private static string NextName(object target)
    {
        var name = $"Thread-{Threads.NextNumber()}";
        return target is not NoneValue && Attributes.Find(target, "__name__") is string called ? $"{name} ({called})" : name;
    }

    private static StateValue MainState(InstanceValue instance)
    {
        Threads.Main.Instance = instance;
        return new StateValue(Threads.Main.State);
    }

    private static StateValue NewCondition(object guard) => guard is LockValue value
        ? new StateValue(new ConditionState(Threads, value.State))
        : throw Raise.TypeError($"Condition() needs a Lock or an RLock, not '{TypeName.Of(guard)}'");

    private static string Describe(InstanceValue instance, ProgramThread thread)
    {
        if (ShownValue.IsUnderWay)
            return $"{thread.State.Name}: {(!thread.IsStarted ? "not started" : thread.HasEnded ? "ended" : "running")}";
        var status = !thread.IsStarted ? "initial" : thread.HasEnded ? "stopped" : "started";
        var daemon = thread.IsDaemon ? " daemon" : "";
        var ident = thread.IsStarted ? $" {thread.Ident}" : "";
        return $"<{instance.Class.Members.Name}({thread.Identified().Name}, {status}{daemon}{ident})>";
    }
}
