using System.Runtime.ExceptionServices;
using Playground.Programs.Running;

namespace Playground.Exploration.Search;

/// <summary>
/// Threads that do a piece of work together with the one that asks for it. They are started when they are first needed: most programs are
/// searched before that would be worth it. Not thread-safe.
/// </summary>
/// <param name="count">How many there may be, with the one that asks.</param>
internal sealed class Workers(int count) : IDisposable
{
    private readonly List<SemaphoreSlim> _begin = [];
    private readonly SemaphoreSlim _ended = new(0);
    private volatile Action? _work;
    private volatile Exception? _failure;

    /// <summary>How many there may be, with the one that asks.</summary>
    public int Count => count;

    /// <summary>Calls a function on each of them, at the same time, and waits until all have returned.</summary>
    /// <param name="work">
    /// Finds out by itself what is left to do: the system may have had no thread for some of them. What it throws is thrown when all have ended.
    /// </param>
    public void Do(Action work)
    {
        Start();
        _work = work;
        foreach (var begin in _begin)
            begin.Release();
        try
        {
            work();
        }
        finally
        {
            foreach (var _ in _begin)
                _ended.Wait();
        }

        if (_failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
    }

    /// <summary>Calls functions, each once, on as many of them as there are.</summary>
    /// <param name="parts">The functions; what one of them throws is thrown when all have ended.</param>
    public void Do(IReadOnlyList<Action> parts)
    {
        var last = -1;
        Do(() =>
        {
            while (Interlocked.Increment(ref last) is var part && part < parts.Count)
                parts[part]();
        });
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _work = null;
        foreach (var begin in _begin)
            begin.Release();
    }

    private void Start()
    {
        while (_begin.Count < count - 1)
        {
            var begin = new SemaphoreSlim(0);
            try
            {
                new Thread(() => TakePart(begin), ProgramRun.StackBytes) { IsBackground = true, Name = "Exploration worker" }.Start();
            }
            catch (OutOfMemoryException)
            {
                count = _begin.Count + 1;
                return;
            }

            _begin.Add(begin);
        }
    }

    private void TakePart(SemaphoreSlim begin)
    {
        while (true)
        {
            begin.Wait();
            if (_work is not { } work)
                return;
            try
            {
                work();
            }
            catch (Exception exception)
            {
                _failure = exception;
            }

            _ended.Release();
        }
    }
}
