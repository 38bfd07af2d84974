using System.ComponentModel.DataAnnotations;
using Playground.Programs.Syntax;

namespace Playground.Server.Limits;

/// <summary>
/// Every limit in force, from the configuration section <c>Playground:Limits</c>; <c>GET /api/limits</c> shows them. The defaults
/// let a class of 60 students work behind one address: "per client" always means per IP address (IPv6: per /64 network).
/// </summary>
public sealed partial class PlaygroundLimits : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Playground:Limits";

    private const int MostExplorationWorkers = 64;

    /// <summary>Threads one run may have.</summary>
    [Range(2, 1024), Limit("threads", "Threads one run may have.")]
    public int ThreadsPerRun { get; set; } = 64;

    /// <summary>Threads of all live runs together.</summary>
    [Range(2, 16384), Limit("threads", "Threads of all live runs together; a run waits in the queue until its threads fit.")]
    public int ThreadsInProcess { get; set; } = 512;

    /// <summary>Child processes of all live runs together.</summary>
    [Range(1, 1024), Limit("processes", "Child processes of all live runs together; a run waits in the queue until its processes fit.")]
    public int ProcessesAtOnce { get; set; } = 16;

    /// <summary>Runs that execute at the same time.</summary>
    [Range(1, 1024), Limit("runs", "Runs that execute at the same time; others wait in the queue.")]
    public int RunsAtOnce { get; set; } = 8;

    /// <summary>Runs of one client that execute at the same time.</summary>
    [Range(1, 1024), Limit("runs", "Runs of one client that execute at the same time; its others wait in the queue.")]
    public int RunsAtOncePerClient { get; set; } = 6;

    /// <summary>Runs that wait at most.</summary>
    [Range(0, 10_000), Limit("runs", "Runs that wait in the queue; past it a start is refused.")]
    public int RunsQueued { get; set; } = 64;

    /// <summary>Nice value of the threads that execute what clients send.</summary>
    [Range(0, 19), Limit("nice value", "How far threads that run, search and compute what clients send go behind those that serve requests; on Linux only.")]
    public int Niceness { get; set; } = 5;

    /// <summary>What one client's threads may take of the processors at least, while others' compute too.</summary>
    [Range(1, 100), Limit("%", "Of the time of all processors, what one client's programs, states and searches may take while other clients' compute too: an equal part, at least this.")]
    public int ProcessorPercentPerClient { get; set; } = 25;

    /// <summary>How long a run may take.</summary>
    [Range(1, 3600), Limit("s", "How long a run may take; then it is ended as timed out.")]
    public int RunTimeSeconds { get; set; } = 60;

    /// <summary>How long threads have to end after they were told to.</summary>
    [Range(10, 60_000), Limit("ms", "How long a run's threads have to end after they were told to; then they are abandoned and counted.")]
    public int ReclaimGraceMilliseconds { get; set; } = 2000;

    /// <summary>Abandoned threads that the server bears.</summary>
    [Range(0, 16384), Limit("threads", "Abandoned threads that still live; past it the server says that it is degraded.")]
    public int ThreadsAbandoned { get; set; } = 16;

    /// <summary>How long a deadlock is left standing.</summary>
    [Range(0, 60_000), Limit("ms", "How long a deadlock is left standing, for people to see, before the run is ended.")]
    public int DeadlockPauseMilliseconds { get; set; } = 1000;

    /// <summary>Events one run records.</summary>
    [Range(100, 100_000_000), Limit("events", "Events one run records; past it they are only counted and the run is truncated.")]
    public int EventsPerRun { get; set; } = 1_000_000;

    /// <summary>Size of a request's body.</summary>
    [Range(1024, 16 * 1024 * 1024), Limit("bytes", "Size of a request's body.")]
    public int RequestBytes { get; set; } = 512 * 1024;

    /// <summary>Connections of all clients together.</summary>
    [Range(1, 1_000_000), Limit("connections", "TCP connections of all clients together, besides those to the hub; past it a new one is closed at once.")]
    public int Connections { get; set; } = 8192;

    /// <summary>Connections of one client.</summary>
    [Range(1, 1_000_000), Limit("connections", "TCP connections of one client, of a known proxy as many as there may be; past it a new one is closed at once.")]
    public int ConnectionsPerClient { get; set; } = 1024;

    /// <summary>Connections of one client to the hub.</summary>
    [Range(1, 1_000_000), Limit("connections", "Connections of one client to the hub at the same time.")]
    public int HubConnectionsPerClient { get; set; } = 256;

    /// <summary>How long a connection may stay without a request.</summary>
    [Range(1, 3600), Limit("s", "How long a connection may stay without a request; then it is closed.")]
    public int IdleSeconds { get; set; } = 120;

    /// <summary>How long the head of a request may take.</summary>
    [Range(1, 600), Limit("s", "How long the line and the headers of a request may take; then the connection is closed.")]
    public int HeaderSeconds { get; set; } = 15;

    /// <summary>How fast bodies must come and go.</summary>
    [Range(1, 1_000_000), Limit("bytes/s", "Speed at which a body must come, and a client take its answer, after the first 5 s; else the connection is closed.")]
    public int TransferBytesPerSecond { get; set; } = 240;

    /// <summary>Requests of one client per minute.</summary>
    [Range(1, 10_000_000), Limit("requests/min", "Requests of one client per minute; as many may come at once.")]
    public int RequestsPerClient { get; set; } = 6000;

    /// <summary>Requests of one client at the same time.</summary>
    [Range(1, 1_000_000), Limit("requests", "Requests of one client that are open at the same time: connections to the hub, waits and streams of events too.")]
    public int OpenRequestsPerClient { get; set; } = 1024;

    /// <summary>Requests of all clients at the same time.</summary>
    [Range(1, 1_000_000), Limit("requests", "Requests of all clients that are open at the same time: connections to the hub, waits and streams of events too.")]
    public int OpenRequests { get; set; } = 4096;

    /// <summary>Bytes that one client may send.</summary>
    [Range(1024, int.MaxValue), Limit("bytes/min", "Bytes in the bodies of one client's requests per minute; as many may come at once.")]
    public int BytesPerClient { get; set; } = 64 * 1024 * 1024;

    /// <summary>Run starts of one client per minute.</summary>
    [Range(1, 1_000_000), Limit("runs/min", "Runs one client may start per minute; as many may come at once.")]
    public int RunStartsPerClient { get; set; } = 300;

    /// <summary>Live runs of one client.</summary>
    [Range(1, 100_000), Limit("runs", "Runs of one client that are queued or running at the same time.")]
    public int LiveRunsPerClient { get; set; } = 64;

    /// <summary>Streams of one connection.</summary>
    [Range(1, 1000), Limit("streams", "Timelines and explorations one hub connection may watch at the same time.")]
    public int StreamsPerConnection { get; set; } = 8;

    /// <summary>Streams of one client.</summary>
    [Range(1, 1_000_000), Limit("streams", "Timelines and explorations one client may watch at the same time, over all its connections.")]
    public int StreamsPerClient { get; set; } = 1024;

    /// <summary>Streams of all clients.</summary>
    [Range(1, 1_000_000), Limit("streams", "Timelines and explorations all clients may watch at the same time.")]
    public int Streams { get; set; } = 4096;

    /// <summary>How long a request may ask to wait.</summary>
    [Range(0, 600), Limit("s", "How long a request may ask to wait for the end of a run or an exploration (Prefer: wait).")]
    public int WaitSeconds { get; set; } = 60;

    /// <summary>Runs that are kept.</summary>
    [Range(1, 1_000_000), Limit("runs", "Runs that are kept; the oldest ended ones go first.")]
    public int RunsKept { get; set; } = 1000;

    /// <summary>How long an ended run is kept.</summary>
    [Range(1, 87_600), Limit("h", "How long a run is kept.")]
    public int RunsKeptHours { get; set; } = 720;

    /// <summary>Length of a program's text.</summary>
    [Range(100, ProgramText.MaxLength), Limit("characters", "Length of a program's text, in UTF-16 code units; a longer one is not accepted.")]
    public int ProgramCharacters { get; set; } = ProgramText.MaxLength;

    /// <summary>Instructions one program may execute.</summary>
    [Range(1000, 1_000_000_000_000), Limit("instructions", "Instructions one program may execute; past it it is ended as failed.")]
    public long ProgramInstructions { get; set; } = 1_000_000_000;

    /// <summary>Memory one program may allocate.</summary>
    [Range(65_536, 1L << 40), Limit("bytes", "Memory one program may allocate in all, what it gives back included; past it it is ended as failed.")]
    public long ProgramBytes { get; set; } = 1L << 30;

    /// <summary>Threads one program may have.</summary>
    [Range(1, 1024), Limit("threads", "Threads one program may have at a time, its main thread included, as far as a run may have them.")]
    public int ProgramThreads { get; set; } = 64;

    /// <summary>Lines one program may print.</summary>
    [Range(1, 1_000_000), Limit("lines", "Lines one program may print; past it it is ended as failed.")]
    public int ProgramOutputLines { get; set; } = 10_000;

    /// <summary>Characters one program may print.</summary>
    [Range(1, 100_000_000), Limit("characters", "Characters one program may print; past it it is ended as failed.")]
    public int ProgramOutputCharacters { get; set; } = 1_000_000;

    /// <summary>Steps of a schedule.</summary>
    [Range(1, 100_000), Limit("steps", "Steps of a schedule that is given to a program.")]
    public int ScheduleSteps { get; set; } = 100_000;

    /// <summary>How long a state of a program may take.</summary>
    [Range(1, 60), Limit("s", "How long it may take to compute a state of a program that is stepped.")]
    public int StateSeconds { get; set; } = 5;

    /// <summary>Long requests at the same time.</summary>
    [Range(1, 1024), Limit("requests", "Requests that read long programs or analyse long runs at the same time, of one client one fewer if that leaves one; others wait.")]
    public int LongRequestsAtOnce { get; set; } = 2;

    /// <summary>Long requests that wait at most.</summary>
    [Range(0, 10_000), Limit("requests", "Requests that wait to read long programs or analyse long runs; past it one is refused.")]
    public int LongRequestsQueued { get; set; } = 256;

    /// <summary>States that are computed at the same time.</summary>
    [Range(1, 1024), Limit("requests", "States of programs that are computed at the same time; others wait.")]
    public int StatesAtOnce { get; set; } = 6;

    /// <summary>States of one client that are computed at the same time.</summary>
    [Range(1, 1024), Limit("requests", "States of programs that are computed at the same time for one client; its others wait.")]
    public int StatesAtOncePerClient { get; set; } = 3;

    /// <summary>States that wait at most.</summary>
    [Range(0, 10_000), Limit("requests", "States of programs that wait to be computed; past it a request is refused.")]
    public int StatesQueued { get; set; } = 256;

    /// <summary>States of one client.</summary>
    [Range(1, 10_000), Limit("requests", "States of programs that one client waits for at the same time.")]
    public int StatesPerClient { get; set; } = 64;

    /// <summary>Explorations that search at the same time.</summary>
    [Range(1, 64), Limit("explorations", "Explorations that search at the same time; others wait in the queue.")]
    public int ExplorationsAtOnce { get; set; } = 3;

    /// <summary>Explorations of one client that search at the same time.</summary>
    [Range(1, 64), Limit("explorations", "Explorations of one client that search at the same time; its others wait in the queue.")]
    public int ExplorationsAtOncePerClient { get; set; } = 2;

    /// <summary>Threads of one exploration.</summary>
    [Range(1, MostExplorationWorkers), Limit("threads", "Threads that search together in one exploration.")]
    public int ExplorationWorkers { get; set; } = Math.Min(Environment.ProcessorCount, MostExplorationWorkers);

    /// <summary>Explorations that wait at most.</summary>
    [Range(0, 10_000), Limit("explorations", "Different explorations that wait in the queue; past it one is refused.")]
    public int ExplorationsQueued { get; set; } = 64;

    /// <summary>Explorations that one client may start.</summary>
    [Range(1, 1_000_000), Limit("explorations/min", "Explorations one client may start per minute; as many may come at once.")]
    public int ExplorationStartsPerClient { get; set; } = 300;

    /// <summary>Live explorations of one client.</summary>
    [Range(1, 100_000), Limit("explorations", "Explorations of one client that are queued or running at the same time.")]
    public int LiveExplorationsPerClient { get; set; } = 64;

    /// <summary>Explorations that are kept.</summary>
    [Range(1, 100_000), Limit("explorations", "Ended explorations that are kept, in memory; those that ended first go first.")]
    public int ExplorationsKept { get; set; } = 500;

    /// <summary>States of an exploration.</summary>
    [Range(1, 1_000_000_000), Limit("states", "Different states an exploration may reach; past it its answer is bounded.")]
    public long ExplorationStates { get; set; } = 5_000_000;

    /// <summary>How long an exploration may take.</summary>
    [Range(1, 3600), Limit("s", "How long an exploration may search; then its answer is bounded.")]
    public int ExplorationSeconds { get; set; } = 60;

    /// <summary>Memory of an exploration.</summary>
    [Range(1 << 20, 1L << 40), Limit("bytes", "Memory an exploration may take while it searches; past it its answer is bounded.")]
    public long ExplorationBytes { get; set; } = 512L << 20;

    /// <summary>Length of the lists of an exploration.</summary>
    [Range(1, 100_000), Limit("entries", "Outcomes an exploration lists at most, and as many failures and races; it always tells how many there are.")]
    public int ExplorationEntries { get; set; } = 500;

    /// <summary>Characters of the lists of an exploration.</summary>
    [Range(1000, 100_000_000), Limit("characters", "Characters in each list of an exploration, about: where they are reached, no more entries are listed.")]
    public int ExplorationCharacters { get; set; } = 1_000_000;

    /// <summary>Size of a file of the downloads scenario.</summary>
    [Range(1, 1024 * 1024 * 1024), Limit("bytes", "Size of a file to download.")]
    public int FileBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>Latency of a file.</summary>
    [Range(0, 60_000), Limit("ms", "Latency before the first byte of a file to download.")]
    public int FileLatencyMilliseconds { get; set; } = 10_000;

    /// <summary>How long a download may take.</summary>
    [Range(1, 3600), Limit("s", "How long a download may take by its size, latency and speed.")]
    public int FileSeconds { get; set; } = 60;

    /// <summary>Downloads of one client.</summary>
    [Range(1, 10_000), Limit("downloads", "Downloads of one client at the same time, besides those of its runs.")]
    public int FilesPerClient { get; set; } = 16;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (ThreadsPerRun > ThreadsInProcess)
        {
            yield return new ValidationResult(
                $"must be at most ThreadsInProcess, which is {ThreadsInProcess}, but is {ThreadsPerRun}", [nameof(ThreadsPerRun)]);
        }
    }
}
