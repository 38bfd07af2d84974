using Playground.Programs.Machine;

namespace Playground.Programs.Compiling;

/// <summary>
/// A compiled function, module, class body or comprehension. Registers hold the parameters first (by place, by name alone, the rest, the
/// rest by name), then the other locals, then temporaries. Immutable but for what its attribute sites remember.
/// </summary>
internal sealed class FunctionCode
{
    /// <summary>As tracebacks show it.</summary>
    public required string Name { get; init; }

    /// <summary>With what it stands in: "Counter.add", "run.&lt;locals&gt;.work".</summary>
    public required string QualifiedName { get; init; }

    public required Instruction[] Instructions { get; init; }

    /// <summary>The line of each instruction.</summary>
    public required int[] Lines { get; init; }

    public required Slot[] Constants { get; init; }

    public required HandlerRange[] Handlers { get; init; }

    /// <summary>The functions made within, by index.</summary>
    public required FunctionCode[] Functions { get; init; }

    public required AttributeSite[] Sites { get; init; }

    /// <summary>The names of keyword arguments of calls, by index.</summary>
    public required string[][] KeywordLists { get; init; }

    /// <summary>The names of the registers of parameters and locals.</summary>
    public required string[] LocalNames { get; init; }

    /// <summary>The cells that it captures, in order.</summary>
    public required CellSource[] Captures { get; init; }

    /// <summary>The names of those.</summary>
    public required string[] CaptureNames { get; init; }

    public required int RegisterCount { get; init; }

    public required Parameters Parameters { get; init; }

    public bool IsGenerator { get; init; }

    /// <summary>Of a class body: where the cell for the class is; -1 for none.</summary>
    public int ClassCell { get; init; } = -1;

    /// <summary>Whether tracebacks leave it out.</summary>
    public bool IsHidden { get; init; }

    public override string ToString() => QualifiedName;
}
