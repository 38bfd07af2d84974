using Playground.Timelines.Findings;

namespace Playground.Timelines.Tests.Findings;

public sealed class ListTextTests
{
    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "A")]
    [InlineData(2, "A and B")]
    [InlineData(3, "A, B and C")]
    [InlineData(4, "A, B and 2 others")]
    public void The_first_few_are_named(int count, string text) => Assert.Equal(text, ListText.Of([.. "ABCD"[..count].Select(c => $"{c}")]));
}
