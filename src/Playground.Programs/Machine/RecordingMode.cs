namespace Playground.Programs.Machine;

/// <summary>Runs on, and records what is read from and written to what threads share.</summary>
internal readonly struct RecordingMode : IStepMode
{
    public static bool Stops => false;

    public static bool Records => true;
}
