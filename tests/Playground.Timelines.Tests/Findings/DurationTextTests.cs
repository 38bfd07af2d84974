using Playground.Timelines.Findings;

namespace Playground.Timelines.Tests.Findings;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData(0, "0 ns")]
    [InlineData(850, "850 ns")]
    [InlineData(37_000, "37 µs")]
    [InlineData(37_240, "37.2 µs")]
    [InlineData(999_999, "1 ms")]
    [InlineData(1_500_000, "1.5 ms")]
    [InlineData(120_400_000, "120 ms")]
    [InlineData(1_238_000_000, "1.24 s")]
    [InlineData(60_000_000_000, "60 s")]
    [InlineData(1_234_000_000_000, "1 234 s")]
    public void Three_digits_and_a_unit_tell_a_duration(long ns, string text) => Assert.Equal(text.Replace(' ', '\u202F'), DurationText.Of(ns));
}
