namespace Playground.Exploration.Model;

/// <summary>What the program's clock shows. Each step moves it on, so it is a part of states only for programs that look at it.</summary>
internal sealed class ExploredClock
{
    /// <summary>Seconds since the first step.</summary>
    public double Seconds { get; set; }
}
