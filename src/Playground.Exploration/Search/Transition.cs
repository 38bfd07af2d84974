namespace Playground.Exploration.Search;

/// <summary>A step from one state to another.</summary>
/// <param name="Target">The state that it leads to.</param>
/// <param name="Failure">The failure that it brings, by number from 1 on; 0 for none.</param>
/// <param name="Thread">The number of the thread that takes it: 0 for A.</param>
/// <param name="IsGivingUp">Whether the thread's time is up.</param>
/// <param name="Permutation">How threads change their places by it, since the state that it leads to stands for others too.</param>
internal readonly record struct Transition(int Target, int Failure, byte Thread, bool IsGivingUp, ushort Permutation);
