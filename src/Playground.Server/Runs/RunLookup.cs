using Playground.Server.Errors;

namespace Playground.Server.Runs;

/// <summary>Finds a run wherever it is: live, in memory, or in the store. Thread-safe.</summary>
public sealed class RunLookup(RunScheduler scheduler, RunDirectory directory)
{
    /// <summary>The run with an id.</summary>
    /// <exception cref="ApiProblemException">There is none.</exception>
    public async Task<Run> GetAsync(string id, CancellationToken cancellation)
    {
        if (!IsId(id))
            throw NotFound(id).ToException();
        return scheduler.Find(id)?.Run
            ?? await directory.FindAsync(id, cancellation)
            // It may have started to be live, or ended, between the two looks.
            ?? scheduler.Find(id)?.Run
            ?? throw NotFound(id).ToException();
    }

    private static bool IsId(string id) => id.Length == 32 && id.All(char.IsAsciiHexDigitLower);

    private static ApiProblem NotFound(string id) => ApiProblems.RunNotFound(IsId(id) ? id : "with this id");
}
