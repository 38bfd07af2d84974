using System.Globalization;

namespace Playground.ChildProcess.Workloads;

/// <summary>
/// The main thread starts a worker and, unless it joins it, ends before it. A worker in the foreground keeps its process alive until it has
/// finished; one in the background, a daemon, is gone with it.
/// </summary>
internal static class ThreadLifecycle
{
    /// <param name="arguments">
    /// "foreground", "background" or "background-joined", the worker's steps, ms a step, and for how many ms the main thread lives beside it.
    /// </param>
    /// <param name="reports">What happens, and as a figure how many steps have been done.</param>
    public static void Run(string[] arguments, Reports reports)
    {
        var isBackground = arguments[0] != "foreground";
        var isJoined = arguments[0] == "background-joined";
        var steps = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        var stepMs = int.Parse(arguments[2], CultureInfo.InvariantCulture);
        var mainMs = int.Parse(arguments[3], CultureInfo.InvariantCulture);

        reports.ThreadStarted();
        var worker = new Thread(() => Work(steps, stepMs, reports)) { IsBackground = isBackground, Name = "worker" };
        worker.Start();
        Thread.Sleep(mainMs);
        if (isJoined)
        {
            reports.Printed("main joins the worker");
            worker.Join();
        }

        reports.Printed("main is done");
        reports.ThreadEnded();
    }

    private static void Work(int steps, int stepMs, Reports reports)
    {
        reports.ThreadStarted();
        for (var step = 1; step <= steps; step++)
        {
            Thread.Sleep(stepMs);
            reports.Printed(string.Create(CultureInfo.InvariantCulture, $"step {step} of {steps}"));
            reports.Result("steps", step);
        }

        reports.Printed("worker is done");
        reports.ThreadEnded();
    }
}
