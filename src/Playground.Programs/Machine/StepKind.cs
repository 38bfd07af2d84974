namespace Playground.Programs.Machine;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    Read,
    Write,
    Delete,
    Call,

    /// <summary>An operation on what threads wait for or signal by.</summary>
    Operation,
}
