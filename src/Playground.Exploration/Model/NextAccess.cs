namespace Playground.Exploration.Model;

/// <summary>What a thread accesses next.</summary>
/// <param name="Variable">The number of the variable, attribute or element; 0 for nothing of that kind.</param>
/// <param name="IsWrite">Whether it writes.</param>
/// <param name="Line">The line where it stands.</param>
/// <param name="AwaitsEnd">Whether it waits for other threads to end.</param>
/// <param name="IsLast">Whether it is the main thread, waits for all others to end, and executes nothing of the program after that.</param>
internal readonly record struct NextAccess(int Variable, bool IsWrite, int Line, bool AwaitsEnd, bool IsLast);
