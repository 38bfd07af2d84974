using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
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
        .Operation("_succeed", 3, (state, given) => ((FutureState)state!).Succeed(Me, Pool(given[1]!), given[2]!))
        .Operation("_fail", 3, (state, given) => ((FutureState)state!).Fail(Me, Pool(given[1]!), (ExceptionValue)given[2]!))
        .Operation("_cancel", 1, (state, _) => ((FutureState)state!).Cancel(Me))
        .Operation("_keep_callback", 3, (state, given) => ((FutureState)state!).KeepCallback((ListValue)given[1]!, given[2]!))
        .Positional("_take_callbacks", 2, 2, (_, given) => new ListValue(((ListValue)given[1]!).Snapshot()))
        .Positional("_describe_future", 2, 2, (_, given) =>
            $"<Future at {Identity.Address(given[0]!)} state={((FutureState)((StateValue)given[1]!).State).Word}>")
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
        .Operation("_first_done", 2, (_, given) => new FirstDone(Threads).Await(
            [.. Iterators.ToArray(given[0]!).Select(core => (FutureState)((StateValue)core).State)], WaitTime.OfOptional(given[1])))
        .None("_now", _ => Threads.Execution.Now);

    private static ProgramThread Me => ThreadMachine.Current.Thread;

    private static ProgramThreads Threads => ThreadMachine.Current.World.Threads;

    private static PoolState Pool(object core) => (PoolState)((StateValue)core).State;

    private static Operation Give(PoolState pool, object?[] given) => pool.Give(
        Me,
        (FutureState)((StateValue)((InstanceValue)given[1]!).Fields.Find("_condition")!).State,
        new TupleValue([given[1]!, given[2]!, given[3]!, given[4]!]),
        Number.IndexAtMost(given[5]!),
        (string)given[6]!);
}
