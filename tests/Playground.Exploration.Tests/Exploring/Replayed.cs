using System.Text;
using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Threading.Deadlocks;
using Playground.Threading.Threads;

namespace Playground.Exploration.Tests.Exploring;

/// <summary>What came of a program on threads of the system that took their steps as a schedule said.</summary>
/// <param name="Result">What came out; null if the program could not go on.</param>
/// <param name="Stuck">The threads that could not go on; null if all could.</param>
/// <param name="Errors">The tracebacks of exceptions that nobody caught.</param>
internal sealed record Replayed(ProgramResult? Result, IReadOnlyList<DeadlockLink>? Stuck, string Errors)
{
    // Far more than an end takes on a busy machine: who has not ended then hangs.
    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    public static Replayed Of(CompiledProgram program, Schedule schedule)
    {
        var threads = new ThreadGroup(null, 80);
        var errors = new ErrorText();
        ProgramResult? result = null;
        var main = threads.StartMain(
            () => result = new ProgramRun(threads, program, new ProgramOptions { Schedule = schedule }, errors, isRecorded: false).Run(),
            ProgramRun.StackBytes);
        var over = Task.WaitAny([threads.AllEnded, threads.DeadlockDetected, threads.StallDetected], Hang);
        Assert.NotEqual(-1, over);
        var stuck = threads.DeadlockDetected.IsCompleted ? threads.DeadlockDetected.Result
            : threads.StallDetected.IsCompleted ? threads.StallDetected.Result
            : null;
        Assert.Equal(0, threads.StopAsync(Hang).GetAwaiter().GetResult());
        Assert.Null(stuck is null ? main.Failure : null);
        return new Replayed(result, stuck, errors.ToString());
    }

    private sealed class ErrorText : IProgramOutput
    {
        private readonly StringBuilder _text = new();

        public void Write(string text)
        {
        }

        public void WriteError(string text)
        {
            lock (_text)
                _text.Append(text);
        }

        public override string ToString()
        {
            lock (_text)
                return _text.ToString();
        }
    }
}
