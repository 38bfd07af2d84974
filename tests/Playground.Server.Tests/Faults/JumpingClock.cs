namespace Playground.Server.Tests.Faults;

/// <summary>A wall clock that can be set, as the system's can; time goes on as it does.</summary>
internal sealed class JumpingClock : TimeProvider
{
    private long _offsetTicks;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref _offsetTicks));

    /// <summary>Sets the clock to so much more than it really is.</summary>
    public void JumpTo(TimeSpan offset) => Interlocked.Exchange(ref _offsetTicks, offset.Ticks);
}
