using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Runs;

namespace Playground.Server.Tests.Faults;

/// <summary>Ways past REST to the parts of an application.</summary>
internal static class WorkingApplication
{
    /// <summary>Starts work of a test.</summary>
    public static Task<Run> StartAsync(this PlaygroundApplication application, Work work) =>
        application.Get<RunScheduler>().SubmitAsync(new RunPlan(work, "test"));

    public static T Get<T>(this PlaygroundApplication application)
        where T : notnull => application.Services.GetRequiredService<T>();
}
