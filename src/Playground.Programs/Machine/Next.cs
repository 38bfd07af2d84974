namespace Playground.Programs.Machine;

/// <summary>How the loop goes on.</summary>
internal enum Next
{
    /// <summary>With the next instruction.</summary>
    Instruction,

    /// <summary>Where the frame says.</summary>
    Place,

    /// <summary>With the frame on top, which is another.</summary>
    Frame,

    /// <summary>Not at all: an exception left the run.</summary>
    Nothing,
}
