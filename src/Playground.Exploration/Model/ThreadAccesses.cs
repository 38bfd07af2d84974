using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Programs.Values.Formatting;

namespace Playground.Exploration.Model;

/// <summary>Knows for each place of a thread which variable, attribute or element it accesses next. Not thread-safe.</summary>
internal sealed class ThreadAccesses(Components components)
{
    private readonly Dictionary<(int Component, string Name), int> _variables = [];
    private readonly List<string> _names = [""];
    private NextAccess[] _byPlace = new NextAccess[256];

    /// <summary>What is accessed next from a place, by the number of its sequence.</summary>
    public NextAccess At(int place) => place < _byPlace.Length ? _byPlace[place] : default;

    /// <summary>What a variable is called.</summary>
    public string NameOf(int variable) => _names[variable];

    /// <summary>Notes what a thread that stands at a place does next.</summary>
    public void Note(int place, ProgramThread thread)
    {
        while (place >= _byPlace.Length)
            Array.Resize(ref _byPlace, _byPlace.Length * 2);
        if (thread.Machine.Pending is { } step)
            _byPlace[place] = new NextAccess(
                VariableOf(step, thread.Machine),
                step.Kind is StepKind.Write or StepKind.Delete,
                step.Line,
                step.Operation is { IsPossible: not null, Target: ThreadLife or ThreadsEnd },
                step.Operation is { IsPossible: not null, Target: ThreadsEnd } && thread.Index == 0 && IsHidden(thread.Machine));
    }

    private static bool IsHidden(ThreadMachine machine)
    {
        for (var depth = 0; depth < machine.Depth; depth++)
        {
            if (!machine.FrameAt(depth).Code.IsHidden)
                return false;
        }

        return true;
    }

    private int VariableOf(PendingStep step, ThreadMachine machine)
    {
        if (step.Target is null || step.Kind is not (StepKind.Read or StepKind.Write or StepKind.Delete))
            return 0;
        var name = step.Target is GlobalVariable or Cell or IProgramObject or IProgramClass ? step.Name : ElementOf(machine);
        if (name is null)
            return 0;
        var key = (components.NumberOf(step.Target, isKnown: false), name);
        if (!_variables.TryGetValue(key, out var variable))
        {
            variable = _names.Count;
            _variables.Add(key, variable);
            _names.Add(step.Name is null ? $"{ContainerOf(step, machine)}{name}" : StepWords.TargetOf(step));
        }

        return variable;
    }

    /// <summary>A container, by the variable that holds it if one does.</summary>
    private static string ContainerOf(PendingStep step, ThreadMachine machine) =>
        Array.Find(machine.World.Globals, variable => ReferenceEquals(variable.Value, step.Target))?.Name ?? StepWords.TargetOf(step);

    /// <summary>The element of a container, as it is written in brackets; null for what is no single element.</summary>
    private static string? ElementOf(ThreadMachine machine)
    {
        var frame = machine.FrameAt(machine.Depth - 1);
        var instruction = frame.Code.Instructions[frame.Pc];
        var key = instruction.Opcode switch
        {
            Opcode.GetItem => frame.Get(instruction.C),
            Opcode.SetItem or Opcode.DeleteItem => frame.Get(instruction.B),
            _ => null,
        };
        return key is long or string or bool ? $"[{Representation.Of(key)}]" : null;
    }
}
