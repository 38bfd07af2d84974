using Playground.Timelines.Recording;

namespace Playground.Benchmarks.Probe;

/// <summary>A thread that drains every millisecond, as a run's does.</summary>
internal sealed class Pumping : IDisposable
{
    private readonly ManualResetEventSlim _isOver = new();
    private readonly Thread _thread;

    public Pumping(TimelinePump pump)
    {
        _thread = new Thread(() =>
        {
            while (!_isOver.Wait(1))
                pump.Drain();
        })
        { IsBackground = true };
        _thread.Start();
    }

    public void Dispose()
    {
        _isOver.Set();
        _thread.Join();
        _isOver.Dispose();
    }
}
