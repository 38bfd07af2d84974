namespace Playground.Programs.Machine;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    Read,
    Write,
    Delete,
    Call,

    /// <summary>Printing: others see what comes before what.</summary>
    Print,

    /// <summary>An operation on what threads wait for or signal by.</summary>
    Operation,
}
