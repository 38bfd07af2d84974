using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Values.Budgets;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>
/// Records what threads read from and write to variables and attributes that they share, where it is a whole number: the lanes draw those.
/// Thread-safe.
/// </summary>
internal sealed class VariableRecords(ProgramWorld world)
{
    // With its name, which goes to whoever looks at the timeline.
    private const int EstimatedBytes = 2048;

    private readonly ConcurrentDictionary<(object Owner, string Name), int> _attributes = new(new ByIdentity());

    /// <summary>Records a step, if it is one on a variable or attribute.</summary>
    public void Tell(ProgramThread thread, PendingStep step)
    {
        if (step is not { Target: GlobalVariable or Cell or IProgramObject, Name: { } name, Value: { } value })
            thread.MarkLine();
        else if (step.Kind == StepKind.Write)
            Write(thread, step.Target, name, value);
        else if (step.Kind == StepKind.Read)
            Read(thread, step.Target, name, value);
    }

    public void Read(ProgramThread thread, object owner, string name, object value) => Record(thread, EventKind.VariableRead, owner, name, value);

    /// <summary>Records a write; before it, another thread may have its turn of the interpreter.</summary>
    public void Write(ProgramThread thread, object owner, string name, object value)
    {
        world.Threads.Execution.Checkpoint(thread);
        Record(thread, EventKind.VariableWritten, owner, name, value);
    }

    private void Record(ProgramThread thread, EventKind kind, object owner, string name, object value)
    {
        if (AsWhole(value) is { } whole)
            thread.Record(kind, SubjectOf(owner, name, whole), whole);
    }

    private static long? AsWhole(object value) => value switch
    {
        long whole => whole,
        bool truth => truth ? 1 : 0,
        _ => null,
    };

    private int SubjectOf(object owner, string name, long initial)
    {
        switch (owner)
        {
            case GlobalVariable variable:
                if (variable.Subject == 0)
                    variable.Subject = Declare((variable, name), name, initial);
                return variable.Subject;
            case Cell cell:
                if (cell.Subject == 0)
                    cell.Subject = Declare((cell, name), name, initial);
                return cell.Subject;
            default:
                var called = (owner as InstanceValue)?.CalledAs ?? Values.TypeName.Of(owner);
                return Declare((owner, name), $"{called}.{name}", initial);
        }
    }

    private int Declare((object Owner, string Name) key, string name, long initial) =>
        _attributes.GetOrAdd(key, _ =>
        {
            AllocationBudget.Charge(EstimatedBytes);
            return world.Threads.Group.Declare(NameKind.Variable, name, initial);
        });

    private sealed class ByIdentity : IEqualityComparer<(object Owner, string Name)>
    {
        public bool Equals((object Owner, string Name) x, (object Owner, string Name) y) => ReferenceEquals(x.Owner, y.Owner) && x.Name == y.Name;

        public int GetHashCode((object Owner, string Name) key) =>
            HashCode.Combine(RuntimeHelpers.GetHashCode(key.Owner), string.GetHashCode(key.Name, StringComparison.Ordinal));
    }
}
