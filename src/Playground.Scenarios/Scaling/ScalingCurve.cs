using System.Globalization;
using Playground.Scenarios.Charts;

namespace Playground.Scenarios.Scaling;

/// <summary>Speed-up over the number of workers: measured, and as it should be.</summary>
internal static class ScalingCurve
{
    /// <summary>Compares each round with the first, in which one worker was alone.</summary>
    public static IReadOnlyList<ScalingPoint> Of(IReadOnlyList<Round> rounds) =>
        [.. rounds.Select(round => new ScalingPoint(round.Workers, round.WallMs, rounds[0].WallMs / round.WallMs))];

    /// <summary>Computing and waiting in one picture, with what theory says.</summary>
    /// <param name="computing">Measured.</param>
    /// <param name="waiting">Measured.</param>
    /// <param name="processors">How many of them the machine has.</param>
    /// <param name="serialPercent">The part of the work that only one worker may do.</param>
    public static Chart Picture(
        IReadOnlyList<ScalingPoint> computing, IReadOnlyList<ScalingPoint> waiting, int processors, int serialPercent)
    {
        var most = computing.Count;
        var unit = processors == 1 ? "processor" : "processors";
        return Chart.Lines(
            "Speed-up with more workers",
            "workers",
            "times as fast as one",
            Measured("computing", computing),
            Measured("waiting", waiting),
            Expected(string.Create(CultureInfo.InvariantCulture, $"ideal on {processors} {unit}"), most, n => Math.Min(n, processors)),
            Expected(
                string.Create(CultureInfo.InvariantCulture, $"Amdahl's law, {serialPercent} % serial"), most, n => Amdahl(n, serialPercent / 100.0)));
    }

    /// <summary>The most that so many workers can gain if a part of the work is left to one of them, as Amdahl has it.</summary>
    private static double Amdahl(int workers, double serial) => 1 / (serial + ((1 - serial) / workers));

    private static ChartSeries Measured(string name, IReadOnlyList<ScalingPoint> points) =>
        new(name, IsExpected: false, [.. points.Select(point => new ChartPoint(point.Workers, point.SpeedUp))]);

    private static ChartSeries Expected(string name, int most, Func<int, double> speedUp) =>
        new(name, IsExpected: true, [.. Enumerable.Range(1, most).Select(n => new ChartPoint(n, speedUp(n)))]);
}
