using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Timelines.Tests.Findings;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(3_996, "3\u202F996")]
    [InlineData(1_234_567, "1\u202F234\u202F567")]
    [InlineData(-5_000, "\u22125\u202F000")]
    public void Digits_are_grouped_by_narrow_spaces_that_do_not_break(long number, string text) =>
        Assert.Equal(text, NumberText.Of(number));

    [Fact]
    public void A_truncated_timeline_says_how_much_is_missing()
    {
        var finding = TruncationFinding.Of(
            10_000, new Dictionary<EventKind, long> { [EventKind.VariableRead] = 1_500, [EventKind.VariableWritten] = 500 });

        Assert.Equal(
            "The timeline shows the first 10\u202F000 events; 2\u202F000 more happened after the event budget was used up.", finding.Sentence);
        Assert.Equal([9_999], finding.Sequences);
    }
}
