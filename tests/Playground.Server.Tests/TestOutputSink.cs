using System.Globalization;
using Serilog.Core;
using Serilog.Events;

namespace Playground.Server.Tests;

/// <summary>Shows a server's log with the test that caused it.</summary>
internal sealed class TestOutputSink : ILogEventSink
{
    public void Emit(LogEvent logEvent)
    {
        var line = $"[{logEvent.Level}] {logEvent.RenderMessage(CultureInfo.InvariantCulture)} {logEvent.Exception}";
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}
