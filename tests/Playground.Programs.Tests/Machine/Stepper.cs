using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Threads;
using Playground.Programs.Values.Formatting;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Machine;

/// <summary>Executes a program one step at a time.</summary>
internal static class Stepper
{
    /// <summary>All steps of a program, in words, and what it prints.</summary>
    public static (List<string> Steps, RecordedOutput Output) Run(string source)
    {
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        var output = new RecordedOutput();
        var time = new SteppedTime();
        var group = new ThreadGroup(new TimelineRecorder(100_000, time: time), 10);
        var world = new ProgramWorld(program.Code, new ProgramBudgets(), output) { Epoch = ProgramStepper.Epoch };
        var execution = new SteppedExecution(group, time);
        world.Threads = new ProgramThreads(world, group, execution, 10);
        var steps = new List<string>();
        var main = world.Threads.Main;
        execution.Begin(main);
        while (!main.HasEnded)
        {
            using (main.Machine.Enter())
                steps.Add(Describe(main.Machine.Pending!));
            execution.Step(main);
        }

        return (steps, output);
    }

    private static string Describe(PendingStep step)
    {
        var target = step.Target switch
        {
            null => step.Name,
            GlobalVariable or Cell => step.Name,
            IProgramObject instance => $"{instance.ProgramClass.Members.Name}.{step.Name}",
            IProgramClass type => $"{type.Members.Name}.{step.Name}",
            _ => $"{Playground.Programs.Values.TypeName.Of(step.Target!)}{(step.Name is null ? "" : "." + step.Name)}",
        };
        var value = step.Value is null || step.Kind != StepKind.Read ? "" : $" ({Representation.Of(step.Value)})";
        return $"{step.Line} {step.Kind} {target}{value}";
    }
}
