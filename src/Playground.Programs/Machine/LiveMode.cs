namespace Playground.Programs.Machine;

/// <summary>Runs on.</summary>
internal readonly struct LiveMode : IStepMode
{
    public static bool Stops => false;

    public static bool Records => false;
}
