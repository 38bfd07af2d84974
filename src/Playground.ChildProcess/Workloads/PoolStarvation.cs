namespace Playground.ChildProcess.Workloads;

/// <summary>Placeholder.</summary>
internal static class PoolStarvation
{
    public static void Run(string[] arguments, Reports reports) => reports.Result("requests", arguments.Length);
}
