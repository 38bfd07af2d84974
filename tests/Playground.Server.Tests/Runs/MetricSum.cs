using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Playground.Server.Tests.Runs;

/// <summary>What one application's counter shows, from now on. Other applications of the process have counters of the same name.</summary>
internal sealed class MetricSum : IDisposable
{
    private readonly MeterListener _listener = new();
    private long _sum;

    public MetricSum(PlaygroundApplication application, string name)
    {
        var meters = application.Services.GetRequiredService<IMeterFactory>();
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == name && ReferenceEquals(instrument.Meter.Scope, meters))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => Interlocked.Add(ref _sum, measurement));
        _listener.Start();
    }

    public long Value => Interlocked.Read(ref _sum);

    /// <summary>Waits until the counter shows a number.</summary>
    public async Task UntilAsync(long value)
    {
        while (Value != value)
            await Task.Delay(5, TestContext.Current.CancellationToken);
    }

    public void Dispose() => _listener.Dispose();
}
