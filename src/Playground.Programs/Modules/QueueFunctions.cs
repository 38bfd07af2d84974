using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Modules;

/// <summary>What the Python part of <c>queue</c> is written with.</summary>
internal static class QueueFunctions
{
    public static readonly MethodTable Hidden = new MethodTable(null)
        .Positional("_new_queue", 2, 2, (_, given) => new StateValue(new QueueState(
            ThreadMachine.Current.World.Threads, Number.IndexAtMost(given[0]!), Order((string)given[1]!))))
        .Operation("_put", 4, (state, given) => ((QueueState)state!).Put(Me, given[1]!, TruthValue.Of(given[2]!), WaitTime.OfOptional(given[3])))
        .Operation("_get", 3, (state, given) => ((QueueState)state!).Get(Me, TruthValue.Of(given[1]!), WaitTime.OfOptional(given[2])))
        .Operation("_length", 1, (state, _) => ((QueueState)state!).Length())
        .Operation("_task_done", 1, (state, _) => ((QueueState)state!).TaskDone())
        .Operation("_await_tasks", 1, (state, _) => ((QueueState)state!).Join());

    private static ProgramThread Me => ThreadMachine.Current.Thread;

    /// <summary>Gives the classes their attributes that are no methods.</summary>
    public static void AddProperties(IReadOnlyDictionary<string, object> members)
    {
        var queue = ((ClassValue)members["Queue"]).Members;
        queue.Set("queue", new PropertyValue(owner => new ListValue(((QueueState)((StateValue)owner.Fields.Find("_core")!).State).Snapshot())));
    }

    private static QueueOrder Order(string word) => word switch
    {
        "last" => QueueOrder.Last,
        "least" => QueueOrder.Least,
        _ => QueueOrder.First,
    };
}
