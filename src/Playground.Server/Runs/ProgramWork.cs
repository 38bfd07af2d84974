using Playground.Programs.Running;
using Playground.Server.Programs;
using Playground.Threading.Threads;

namespace Playground.Server.Runs;

/// <summary>A program to be run.</summary>
internal sealed class ProgramWork(AcceptedProgram program, ProgramOptions options) : IRunWork
{
    public int Threads => options.Budgets.Threads;

    public int Processes => 0;

    public int StackBytes => ProgramRun.StackBytes;

    public RunSnapshot Describe(RunSnapshot run) => run with
    {
        Program = new ProgramView(program.Code.Source, program.Hash, options.HasInterpreterLock, options.Schedule?.ToString()),
    };

    public IRunTask On(ThreadGroup threads) => new ProgramTask(new ProgramRun(threads, program.Code, options));
}
