namespace Playground.Programs.Running;

/// <summary>Where a thread stands.</summary>
/// <param name="Letter">What schedules call it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Status">"ready", "blocked" or "ended".</param>
/// <param name="Line">Where it is in the program; null once it has ended.</param>
/// <param name="Function">The function that it is in; null once it has ended.</param>
/// <param name="Next">What its next step does, in words; null once it has ended.</param>
/// <param name="Kind">The same in one word.</param>
/// <param name="WaitsFor">What keeps it from taking that step; null if it can.</param>
public sealed record ProgramThreadState(
    string Letter, string Name, string Status, int? Line, string? Function, string? Next, string? Kind, AwaitedState? WaitsFor);
