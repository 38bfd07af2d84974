namespace Playground.Programs.Compiling.Blocks;

/// <summary>The body of a loop.</summary>
internal sealed class LoopBlock : Block
{
    public Label Break { get; } = new();

    /// <summary>Where the next round begins.</summary>
    public Label Continue { get; } = new();

    /// <summary>What is bound for sure wherever the loop is broken; null where it never is.</summary>
    public BoundLocals? BoundAtBreak { get; private set; }

    public void AddBreak(BoundLocals bound)
    {
        if (BoundAtBreak is null)
            BoundAtBreak = bound.Copy();
        else
            BoundAtBreak.And(bound);
    }
}
