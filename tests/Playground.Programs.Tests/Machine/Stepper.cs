using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Syntax;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Tests.Machine;

/// <summary>Executes a program one step at a time.</summary>
internal static class Stepper
{
    /// <summary>All steps of a program, in words, and what it prints.</summary>
    public static (List<string> Steps, RecordedOutput Output) Run(string source)
    {
        var program = ProgramText.Parse(source);
        Assert.Empty(program.Problems);
        var output = new RecordedOutput();
        var world = new ProgramWorld(ProgramCompiler.Compile(program, source), new ProgramBudgets(), output);
        var machine = new ThreadMachine(world);
        var steps = new List<string>();
        try
        {
            for (var goesOn = machine.Begin(world.Main); goesOn; goesOn = machine.Step())
            {
                using (machine.Enter())
                    steps.Add(Describe(machine.Pending!));
            }
        }
        catch (PythonException exception)
        {
            using (machine.Enter())
                ProgramRun.End(world, exception.Value);
        }

        return (steps, output);
    }

    private static string Describe(PendingStep step)
    {
        var target = step.Target switch
        {
            GlobalVariable or Cell => step.Name,
            IProgramObject instance => $"{instance.ProgramClass.Members.Name}.{step.Name}",
            IProgramClass type => $"{type.Members.Name}.{step.Name}",
            _ => $"{Playground.Programs.Values.TypeName.Of(step.Target)}{(step.Name is null ? "" : "." + step.Name)}",
        };
        var value = step.Value is null ? "" : $" ({Representation.Of(step.Value)})";
        return $"{step.Line} {step.Kind} {target}{value}";
    }
}
