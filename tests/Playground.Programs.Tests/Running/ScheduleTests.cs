using Playground.Programs.Running;

namespace Playground.Programs.Tests.Running;

public class ScheduleTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("A3B2A", "A3B2A", 6)]
    [InlineData("AAABBA", "A3B2A", 6)]
    [InlineData("A1B01C", "ABC", 3)]
    [InlineData("Za2Z", "Za2Z", 4)]
    public void A_schedule_is_read_and_written_in_its_shortest_form(string text, string shortest, int steps)
    {
        Assert.True(Schedule.TryParse(text, out var schedule, out var problem), problem);

        Assert.Equal((shortest, steps), (schedule.ToString(), schedule.Count));
    }

    [Theory]
    [InlineData("A B", "Character 2 is ' '")]
    [InlineData("3A", "Character 1 is '3'")]
    [InlineData("A0", "A0 is no number of steps")]
    [InlineData("A99999999999", "A99999999999 is no number of steps")]
    [InlineData("A100001", "100000 steps at most")]
    [InlineData("A60000B60000", "100000 steps at most")]
    [InlineData("A-1", "Character 2 is '-'")]
    public void What_is_no_schedule_is_told_why(string text, string problem)
    {
        Assert.False(Schedule.TryParse(text, out _, out var said));

        Assert.Contains(problem, said, StringComparison.Ordinal);
    }
}
