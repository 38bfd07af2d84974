using System.Diagnostics;
using System.Globalization;

namespace Playground.ChildProcess.Workloads;

/// <summary>
/// Requests come at a steady rate, and each is a piece of work for the thread pool, which has to wait for an answer: it either keeps its thread
/// until then, or gives it back. The answer, too, needs a thread of the pool when it comes: if all stand and wait, there is none for it.
/// </summary>
internal sealed class PoolStarvation
{
    private const int SampleMs = 100;

    /// <summary>How much later than it should the last answer may come before it is given up.</summary>
    private const int PatienceMs = 1000;

    private readonly Reports _reports;
    private readonly PoolLanes _lanes;
    private readonly bool _isBlocking;
    private readonly TimeSpan _wait;
    private readonly Lock _answers = new();
    private int _answered;
    private bool _isOver;

    private PoolStarvation(bool isBlocking, TimeSpan wait, Reports reports)
    {
        _isBlocking = isBlocking;
        _wait = wait;
        _reports = reports;
        _lanes = new PoolLanes(reports);
    }

    /// <param name="arguments">
    /// "block" or "await"; how many threads the pool begins with, and has at most; requests a second; ms until an answer comes; for how many ms
    /// requests come.
    /// </param>
    /// <param name="reports">Two gauges, a figure of each for every tenth of a second, and the totals.</param>
    public static void Run(string[] arguments, Reports reports)
    {
        var numbers = arguments[1..].Select(word => int.Parse(word, CultureInfo.InvariantCulture)).ToArray();
        ThreadPool.SetMinThreads(numbers[0], 1);
        ThreadPool.SetMaxThreads(numbers[1], 1);
        new PoolStarvation(arguments[0] == "block", TimeSpan.FromMilliseconds(numbers[3]), reports).Serve(numbers[2], numbers[4]);
    }

    private void Serve(int perSecond, int durationMs)
    {
        _reports.ThreadStarted();
        int requests = 0, before = 0, most = 0, sample = 0;
        bool isOver;
        var expected = (int)((long)perSecond * durationMs / 1000);
        var end = durationMs + _wait.TotalMilliseconds + PatienceMs;
        var started = Stopwatch.GetTimestamp();
        do
        {
            Thread.Sleep(1);
            var elapsedMs = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            for (; requests < Math.Min(expected, elapsedMs * perSecond / 1000); requests++)
                ThreadPool.UnsafeQueueUserWorkItem(_ => Serve(), null);

            (var answered, isOver) = Answered(elapsedMs >= end, expected);
            if (isOver || elapsedMs >= (sample + 1) * SampleMs)
            {
                var threads = ThreadPool.ThreadCount;
                most = Math.Max(most, threads);
                Sample(++sample, answered - before, threads);
                before = answered;
            }
        }
        while (!isOver);

        _reports.Result("requests", requests);
        _reports.Result("answered", before);
        _reports.Result("threads", most);
        _reports.ThreadEnded();
    }

    /// <summary>How many are answered so far, and whether that is the last word, since all are or the time is up.</summary>
    private (int Answered, bool IsOver) Answered(bool isTimeUp, int expected)
    {
        lock (_answers)
        {
            _isOver = isTimeUp || _answered == expected;
            return (_answered, _isOver);
        }
    }

    /// <summary>An answer has come; told and counted as one, or neither if it comes too late.</summary>
    private void Take(int answer, bool wasWaiting)
    {
        lock (_answers)
        {
            if (_isOver)
                return;
            _answered += answer;
            if (wasWaiting)
                _reports.Received("answer");
        }
    }

    private void Sample(int number, int answered, int threads)
    {
        var name = number.ToString(CultureInfo.InvariantCulture);
        _reports.Measured("answers in 0.1 s", answered);
        _reports.Measured("threads of the pool", threads);
        _reports.Result($"answered {name}", answered);
        _reports.Result($"threads {name}", threads);
    }

    private void Serve()
    {
        if (_isBlocking)
            Block();
        else
            _ = AwaitAsync();
    }

    /// <summary>The mistake: the thread stands still until the answer comes, and is lost to all others.</summary>
    private void Block()
    {
        _lanes.Busy();
        _reports.Waiting("answer");
        var answer = AskAsync().Result;
        Take(answer, wasWaiting: true);
        _lanes.Idle();
    }

    /// <summary>The cure: the thread is free while the answer is under way, and any thread may go on when it has come.</summary>
    private async Task AwaitAsync()
    {
        _lanes.Busy();
        var asked = AskAsync();
        _lanes.Idle();
        var answer = await asked;
        _lanes.Busy();
        Take(answer, wasWaiting: false);
        _lanes.Idle();
    }

    private async Task<int> AskAsync()
    {
        await Task.Delay(_wait);
        return 1;
    }
}
