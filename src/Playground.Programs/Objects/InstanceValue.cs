using Playground.Programs.Machine;
using Playground.Programs.Values.Budgets;

namespace Playground.Programs.Objects;

/// <summary>An object of a class that a program defines: all threads see the same attributes.</summary>
internal sealed class InstanceValue : ProgramObject
{
    private const int EstimatedBytes = 96;

    public InstanceValue(ClassValue type)
        : base(type)
    {
        AllocationBudget.Charge(EstimatedBytes);
        Fields = new Fields(type.Members.EmptyShape);
    }

    /// <summary>The variable that it was stored in first; null if it never was.</summary>
    [field: NotState]
    public string? CalledAs { get; set; }

    public override Fields Fields { get; }
}
