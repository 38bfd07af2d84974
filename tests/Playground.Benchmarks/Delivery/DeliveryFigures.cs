using System.Globalization;

namespace Playground.Benchmarks.Delivery;

/// <summary>What one round came to.</summary>
internal sealed record DeliveryFigures(
    long Recorded, long Delivered, TimeSpan Elapsed, double CpuNsPerDelivery, double MedianMs, double P99Ms)
{
    public string ToRow(DeliveryCase delivery) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {delivery.Way} | {delivery.Viewers} | {Recorded / Elapsed.TotalSeconds:n0} | {Delivered / Elapsed.TotalSeconds:n0} | {CpuNsPerDelivery:0.0} ns | {MedianMs:0.0} ms | {P99Ms:0.0} ms |");
}
