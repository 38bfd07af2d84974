using Playground.ChildProcess;
using Playground.ChildProcess.Workloads;

// What a scenario does in a process of its own: started by the server, told what to do by its arguments, and gone when its input ends.
Dictionary<string, Action<string[], Reports>> workloads = new(StringComparer.Ordinal)
{
    ["thread-lifecycle"] = ThreadLifecycle.Run,
    ["primes"] = Primes.Run,
    ["pool-starvation"] = PoolStarvation.Run,
};

if (args.Length == 0 || !workloads.TryGetValue(args[0], out var workload))
{
    await Console.Error.WriteLineAsync($"Name a workload: {string.Join(", ", workloads.Keys)}.");
    return 2;
}

// Not disposed of: threads in the foreground report on after the main thread has ended.
var reports = new Reports(Console.OpenStandardOutput());
Orders.Listen(Console.In);
workload(args[1..], reports);
return 0;
