namespace Playground.Programs.Machine;

/// <summary>How the loop runs: chosen by type, so that what is not asked for costs nothing.</summary>
internal interface IStepMode
{
    /// <summary>Whether the loop stops before each step that other threads can notice.</summary>
    static abstract bool Stops { get; }

    /// <summary>Whether the loop itself records what threads share; else whoever takes the steps does.</summary>
    static abstract bool Records { get; }
}
