namespace Playground.Programs.Compiling.Blocks;

/// <summary>A part of the code that something must be done for when it is left.</summary>
internal abstract class Block
{
    /// <summary>Where exceptions of the block go; null where they only pass.</summary>
    public Label? Handler { get; init; }

    /// <summary>The register that takes the exception.</summary>
    public int Register { get; init; }

    /// <summary>Where the part that is not yet in the table begins.</summary>
    public int Start { get; set; }

    /// <summary>Whether leaving it takes code.</summary>
    public virtual bool HasExit => false;

    /// <summary>Does what leaving the block takes, other than by an exception. The block is no longer on the stack.</summary>
    public virtual void EmitExit(FunctionCompiler function)
    {
    }
}
