using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Modules;

/// <summary>What the Python part of <c>concurrent.futures</c> is written with.</summary>
internal static class FutureFunctions
{
    public static readonly MethodTable Hidden = new MethodTable(null)
        .None("_new_future", _ => new StateValue(new FutureState(Threads)))
        .Operation("_result", 2, (state, given) => ((FutureState)state!).Result(Me, WaitTime.OfOptional(given[1])))
        .Operation("_exception", 2, (state, given) => ((FutureState)state!).Exception(Me, WaitTime.OfOptional(given[1])))
        .Operation("_future_state", 1, (state, _) => ((FutureState)state!).Look())
        .Operation("_begin", 1, (state, _) => ((FutureState)state!).Begin())
        .Operation("_succeed", 3, (state, given) => ((FutureState)state!).Succeed(Me, Pool(given[1]!), given[2]!))
        .Operation("_fail", 3, (state, given) => ((FutureState)state!).Fail(Me, Pool(given[1]!), Exception(given[2]!)))
        .Operation("_cancel", 1, (state, _) => ((FutureState)state!).Cancel(Me))
        .Operation("_keep_callback", 3, (state, given) => ((FutureState)state!).KeepCallback((ListValue)given[1]!, given[2]!))
        .Positional("_take_callbacks", 2, 2, (_, given) => new ListValue(((ListValue)given[1]!).Snapshot()))
        .Positional("_describe_future", 2, 2, (_, given) => Describe(given[0]!, (FutureState)((StateValue)given[1]!).State))
        .One("_state_name", (_, core) => ((FutureState)((StateValue)core).State).StateName)
        .Positional("_report", 2, 2, (_, given) => Report(given[0]!, (ExceptionValue)given[1]!))
        .None("_new_pool", _ => new StateValue(new PoolState(Threads)))
        .None("_new_pool_name", _ => $"ThreadPoolExecutor-{Threads.NextPool()}")
        .Operation("_give_work", 7, (state, given) => Give((PoolState)state!, given))
        .Operation("_take_work", 1, (state, _) => ((PoolState)state!).Take(Me))
        .Operation("_close_pool", 2, (state, given) => ((PoolState)state!).Close(Me, TruthValue.Of(given[1]!)))
        .One("_remember_pool", (_, pool) =>
        {
            Threads.Pools.Enqueue(pool);
            return NoneValue.Instance;
        })
        .None("_pools", _ => new ListValue([.. Threads.Pools]))
        .One("_watch", (_, futures) => new StateValue(new FuturesWait(Threads, [.. Iterators.ToArray(futures).Select(Watched)])))
        .Operation("_await_next", 2, (state, given) => ((FuturesWait)state!).Next(WaitTime.OfOptional(given[1])))
        .Operation("_await_ended", 3, (state, given) => ((FuturesWait)state!).Await(given[1]!, WaitTime.OfOptional(given[2])))
        .Positional("_done_and_not_done", 2, 2, (_, given) => new NamedTupleValue(
            "DoneAndNotDoneFutures", ("done", given[0]!), ("not_done", given[1]!)))
        .None("_now", _ => Threads.Execution.Now);

    private static ProgramThread Me => ThreadMachine.Current.Thread;

    private static ProgramThreads Threads => ThreadMachine.Current.World.Threads;

    private static PoolState? Pool(object core) => (core as StateValue)?.State as PoolState;

    private static ExceptionValue Exception(object value) => value switch
    {
        ExceptionValue ready => ready,
        ExceptionType type => (ExceptionValue)Callables.Call(type),
        _ => throw Raise.TypeError("exceptions must derive from BaseException"),
    };

    private static (FutureState Future, object Value) Watched(object value) =>
        Attributes.Find(value, "_condition") is not { } core
            ? throw Attributes.Missing(value, "_condition")
            : core is StateValue { State: FutureState future } ? (future, value) : throw Attributes.Missing(value, "_state");

    private static string Describe(object instance, FutureState future)
    {
        var outcome = future switch
        {
            { Outcome: ExceptionValue failure, HasFailed: true } => $" raised {TypeName.Of(failure)}",
            { Outcome: { } result } => $" returned {TypeName.Of(result)}",
            _ => "",
        };
        return $"<{TypeName.Of(instance)} at {Identity.Address(instance)} state={future.Word}{outcome}>";
    }

    /// <summary>An exception in a callback is told, and stops nobody.</summary>
    private static NoneValue Report(object future, ExceptionValue exception)
    {
        var world = ThreadMachine.Current.World;
        var traceback = TracebackText.Of(exception, ProgramRun.FileName, world.Code.SourceLines, hasHeader: true);
        world.PrintError($"exception calling callback for {Representation.Of(future)}\n{traceback}");
        return NoneValue.Instance;
    }

    private static Operation Give(PoolState pool, object?[] given) => pool.Give(
        Me,
        (FutureState)((StateValue)((InstanceValue)given[1]!).Fields.Find("_condition")!).State,
        new TupleValue([given[1]!, given[2]!, given[3]!, given[4]!]),
        Number.IndexAtMost(given[5]!),
        (string)given[6]!);
}
