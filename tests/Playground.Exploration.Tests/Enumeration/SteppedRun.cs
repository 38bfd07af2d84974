using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>One execution of a program from its beginning, a step at a time, by the machinery of the stepper. Records nothing.</summary>
internal sealed class SteppedRun
{
    private readonly ProgramWorld _world;
    private readonly SteppedExecution _execution;
    private readonly SteppedOutput? _output;

    public SteppedRun(CompiledProgram program, bool keepsOutput = false)
    {
        var budgets = new ProgramBudgets();
        var time = new SteppedTime();
        var group = new ThreadGroup(null, budgets.Threads);
        _output = keepsOutput ? new SteppedOutput() : null;
        _world = new ProgramWorld(program.Code, budgets, _output ?? (IProgramOutput)new Nowhere()) { Seed = 0, Epoch = ProgramStepper.Epoch };
        _execution = new SteppedExecution(group, time);
        _world.Threads = new ProgramThreads(_world, group, _execution, budgets.Threads);
        _execution.Begin(_world.Threads.Main);
    }

    /// <summary>Whether the main thread has ended, and with it the program.</summary>
    public bool HasEnded => _world.Threads.Main.HasEnded;

    /// <summary>The exceptions so far that nobody caught.</summary>
    public IReadOnlyList<ProgramError> Errors => _world.Outcome.Errors;

    /// <summary>The global variables, as they are now.</summary>
    public IReadOnlyList<ProgramVariable> Variables => _world.Outcome.Variables();

    /// <summary>What was printed so far, line by line.</summary>
    public IReadOnlyList<string> Output => [.. _output!.Lines.Where(line => !line.IsError).Select(line => line.Text)];

    /// <summary>The numbers of the threads that can take their next step, be it by giving up.</summary>
    public int[] Enabled() => [.. _world.Threads.Alive().Where(StepOrder.CanGo).Select(thread => thread.Index)];

    /// <summary>Whether a thread can take its next step without giving up.</summary>
    public bool GoesOn(int thread)
    {
        var it = _world.Threads.Started()[thread];
        return StepOrder.CanGo(it) && it.Machine.Pending?.Operation?.CanBeDone() != false;
    }

    /// <summary>Takes a thread's next step.</summary>
    public void Step(int thread)
    {
        var next = _world.Threads.Started()[thread];
        if (!StepOrder.CanGo(next))
            throw new InvalidOperationException($"{next.Letter} could go on the last time, and can't now.");
        _execution.Step(next);
    }

    /// <summary>The threads that have not ended, with the lines where they are.</summary>
    public IReadOnlyList<(string Letter, int Line)> Alive() =>
        [.. _world.Threads.Alive().Select(thread => (thread.Letter, thread.Machine.Pending!.Line))];

    private sealed class Nowhere : IProgramOutput
    {
        public void Write(string text)
        {
        }

        public void WriteError(string text)
        {
        }
    }
}
