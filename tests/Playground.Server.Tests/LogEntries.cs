using System.Collections.Concurrent;
using Serilog.Core;
using Serilog.Events;

namespace Playground.Server.Tests;

/// <summary>Keeps what a server logs.</summary>
internal sealed class LogEntries : ILogEventSink
{
    private readonly ConcurrentQueue<LogEvent> _entries = [];

    public IEnumerable<LogEvent> From(string source) =>
        _entries.Where(entry => entry.Properties.GetValueOrDefault(Constants.SourceContextPropertyName) is ScalarValue { Value: string name } && name == source);

    public void Emit(LogEvent logEvent) => _entries.Enqueue(logEvent);
}
