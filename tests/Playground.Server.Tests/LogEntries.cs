using System.Collections.Concurrent;
using System.Globalization;
using Serilog.Core;
using Serilog.Events;
using Serilog.Formatting.Compact;

namespace Playground.Server.Tests;

/// <summary>Keeps what a server logs.</summary>
internal sealed class LogEntries : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _entries = [];

    public IEnumerable<LogEvent> From(string source) =>
        _entries.Where(entry => entry.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string name } && name == source);

    /// <summary>Fails where something was logged at a level or above, with all of it.</summary>
    public void ExpectNothing(LogEventLevel level)
    {
        var entries = _entries.Where(entry => entry.Level >= level).Select(entry => $"{entry.RenderMessage(CultureInfo.InvariantCulture)} {entry.Exception}").ToList();
        Assert.True(entries.Count == 0, string.Join('\n', entries.Take(5)));
    }

    /// <summary>All of it, as an operator's log has it.</summary>
    public string ToJson()
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        var formatter = new CompactJsonFormatter();
        foreach (var entry in _entries)
            formatter.Format(entry, text);
        return text.ToString();
    }

    public void Emit(LogEvent logEvent) => _entries.Enqueue(logEvent);
}
