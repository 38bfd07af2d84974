using Playground.Programs.Values;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Threading.Primitives;
using Playground.Timelines.Events;

namespace Playground.Programs.Threads;

/// <summary>A number of permits.</summary>
internal sealed class SemaphoreState(ProgramThreads threads, long permits, bool isBounded)
    : SharedState(threads, NameKind.Semaphore, "Semaphore", permits)
{
    /// <summary>A release of more permits than this is told as one of so many: nobody can see more, and fewer threads wait.</summary>
    private const int MostTold = 1000;

    private const long Unbounded = long.MaxValue;

    private readonly WaitLine _line = new();
    private readonly long _most = isBounded ? permits : Unbounded;
    private long _free = permits;

    public Operation Take(ProgramThread me, bool isBlocking, TimeSpan timeout) => new()
    {
        Target = this,
        Verb = "acquire",
        Requested = EventKind.SemaphoreRequested,
        TimedOut = EventKind.SemaphoreTimedOut,
        Line = _line,
        IsPossible = () => _free > 0,
        Timeout = isBlocking ? timeout : TimeSpan.Zero,
        Do = hasWaited =>
        {
            Tell(me.Probe, EventKind.SemaphoreAcquired, --_free, hasWaited ? 1 : 0);
            return Boxed.True;
        },
        TimeUp = () => Boxed.False,
    };

    public Operation Give(ProgramThread me, long count) => new()
    {
        Target = this,
        Verb = "release",
        Do = _ =>
        {
            if (_most != Unbounded && count > _most - _free)
                throw Raise.ValueError("Semaphore released too many times");
            var told = Math.Min(count, MostTold);
            _free += Math.Min(count - told, Unbounded - MostTold - _free);
            for (var i = 0; i < told; i++)
            {
                Tell(me.Probe, EventKind.SemaphoreReleased, ++_free);
                _line.WakeFirst();
            }

            return NoneValue.Instance;
        },
    };
}
