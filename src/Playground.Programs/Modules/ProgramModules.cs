using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Modules;

/// <summary>The modules that programs may import.</summary>
internal static class ProgramModules
{
    private static readonly Lazy<PythonModule> Threading = new(() => new PythonModule("threading", ThreadingFunctions.Hidden));
    private static readonly Lazy<PythonModule> Queue = new(() => new PythonModule("queue", QueueFunctions.Hidden));
    private static readonly Lazy<PythonModule> Futures = new(() => new PythonModule("concurrent.futures", FutureFunctions.Hidden));

    /// <summary>A new module of that name, for the program that runs on this thread.</summary>
    /// <exception cref="PythonException">ModuleNotFoundError: there is none.</exception>
    public static ModuleValue Make(string name) => new(name, name switch
    {
        "time" => Members(TimeModule.Functions),
        "random" => Members(new RandomModule(ThreadMachine.Current.World.Seed).Functions),
        "threading" => MakeThreading(),
        "queue" => MakeQueue(),
        "concurrent.futures" => MakeFutures(),
        "concurrent" => new Dictionary<string, object> { ["futures"] = ThreadMachine.Current.World.Import("concurrent.futures", isOutermost: false) },
        _ => throw Raise.Error(ExceptionTypes.ModuleNotFoundError, $"No module named '{name}'"),
    });

    private static Dictionary<string, object> MakeThreading()
    {
        var shown = Members(ThreadingFunctions.Shown);
        shown["local"] = ThreadingFunctions.Local;
        shown["Lock"] = ThreadingFunctions.Lock;
        shown["ThreadError"] = ExceptionTypes.RuntimeError;
        shown["BrokenBarrierError"] = ExceptionTypes.BrokenBarrierError;
        var members = Threading.Value.Run(shown);
        ThreadingFunctions.AddProperties(members);
        return members;
    }

    private static Dictionary<string, object> MakeQueue()
    {
        var members = Queue.Value.Run(new Dictionary<string, object>
        {
            ["Empty"] = ExceptionTypes.QueueEmpty,
            ["Full"] = ExceptionTypes.QueueFull,
        });
        QueueFunctions.AddProperties(members);
        return members;
    }

    private static Dictionary<string, object> MakeFutures() => Futures.Value.Run(new Dictionary<string, object>
    {
        ["TimeoutError"] = ExceptionTypes.TimeoutError,
        ["CancelledError"] = ExceptionTypes.CancelledError,
        ["InvalidStateError"] = ExceptionTypes.InvalidStateError,
    });

    private static Dictionary<string, object> Members(MethodTable functions) =>
        functions.Names.ToDictionary(function => function, object (function) => functions.Find(function)!, StringComparer.Ordinal);
}
