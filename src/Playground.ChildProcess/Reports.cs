using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace Playground.ChildProcess;

/// <summary>
/// Tells the parent what happens, a line each: a verb and its words, parted by tabs. The parent's <c>ProbedProcess</c> reads them. Thread-safe.
/// </summary>
[SuppressMessage("Reliability", "CA1001", Justification = "Lives as long as the process; each line is written out at once.")]
internal sealed class Reports(Stream output)
{
    private readonly Lock _lock = new();
    private readonly StreamWriter _writer = new(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" };

    /// <summary>The process stands ready and waits for its order.</summary>
    public void Ready() => Write("ready");

    /// <summary>The calling thread begins.</summary>
    public void ThreadStarted() => Write("thread-started", Name);

    /// <summary>The calling thread ends.</summary>
    public void ThreadEnded() => Write("thread-ended", Name);

    /// <summary>The calling thread sleeps from here.</summary>
    /// <param name="duration">As requested; zero if it sleeps until it is told to go on.</param>
    public void Asleep(TimeSpan duration = default) =>
        Write("asleep", Name, ((long)duration.TotalNanoseconds).ToString(CultureInfo.InvariantCulture));

    /// <summary>The calling thread is awake again.</summary>
    public void Awake() => Write("awake", Name);

    /// <summary>The calling thread waits for something from here.</summary>
    public void Waiting(string what) => Write("waiting", Name, what);

    /// <summary>What the calling thread waited for has come.</summary>
    public void Received(string what) => Write("received", Name, what);

    /// <summary>The calling thread says something.</summary>
    public void Printed(string text) => Write("printed", Name, text);

    /// <summary>The calling thread has measured a figure.</summary>
    public void Measured(string gauge, long value) => Write("measured", Name, gauge, value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A figure of the outcome.</summary>
    public void Result(string name, double value) => Write("result", name, value.ToString("R", CultureInfo.InvariantCulture));

    private static string Name => Thread.CurrentThread.Name ?? "main";

    private void Write(params ReadOnlySpan<string> words)
    {
        var line = string.Join('\t', words);
        lock (_lock)
            _writer.WriteLine(line);
    }
}
