namespace Playground.Programs.Threads;

/// <summary>
/// The time from one setting of a signal to the next: who waited when it was set goes on even if it was cleared at once. Guarded by the
/// signal's state.
/// </summary>
internal sealed class SignalRound
{
    /// <summary>Whether the setting has come that ends it.</summary>
    public bool HasEnded { get; set; }
}
