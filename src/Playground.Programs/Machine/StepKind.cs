namespace Playground.Programs.Machine;

/// <summary>What a step does.</summary>
internal enum StepKind
{
    Read,
    Write,
    Delete,
    Call,
}
