namespace Playground.Programs.Machine;

/// <summary>What becomes of a frame's result.</summary>
internal enum FrameKind
{
    /// <summary>It goes to a register of the caller.</summary>
    Call,

    /// <summary>It goes to who runs the machine: nothing below belongs to this run.</summary>
    Entry,

    /// <summary>It must be None: the caller gets the new object.</summary>
    Initializer,

    /// <summary>The caller gets the class that was defined.</summary>
    ClassBody,

    /// <summary>The frame of a generator, for a loop of the caller.</summary>
    Generator,

    /// <summary>The frame of a generator, for who runs the machine.</summary>
    GeneratorEntry,

    /// <summary>A <c>__next__</c> for a loop of the caller, which StopIteration ends.</summary>
    Next,

    /// <summary>An <c>__iter__</c>, which must give a walk.</summary>
    Iterator,
}
