using Playground.Programs.Threads;

namespace Playground.Programs.Running;

/// <summary>How the threads of a program are executed: freely on threads of the system, there by a schedule, or step by step.</summary>
internal interface IExecution
{
    /// <summary>Seconds that have gone by, as the program's clock shows them.</summary>
    double Now { get; }

    /// <summary>Does an operation of a thread, which runs this code, waiting for it where that is the way.</summary>
    object Perform(ProgramThread me, Operation operation);

    /// <summary>Lets a thread begin that has just been started by the one that runs this code.</summary>
    void Launch(ProgramThread thread);

    /// <summary>The thread, which runs this code, sleeps.</summary>
    void Sleep(ProgramThread me, TimeSpan duration);

    /// <summary>Where time does not go by itself: so much of it has gone.</summary>
    void Pass(TimeSpan time);

    /// <summary>Between two instructions of the thread, which runs this code: others may have their turn.</summary>
    void Checkpoint(ProgramThread me);
}
