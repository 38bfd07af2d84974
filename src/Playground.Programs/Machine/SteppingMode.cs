namespace Playground.Programs.Machine;

/// <summary>Stops before each step.</summary>
internal readonly struct SteppingMode : IStepMode
{
    public static bool Stops => true;

    public static bool Records => false;
}
