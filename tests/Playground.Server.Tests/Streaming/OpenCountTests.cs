using Playground.Server.Streaming;

namespace Playground.Server.Tests.Streaming;

public sealed class OpenCountTests
{
    [Fact]
    public void Where_nothing_is_open_nobody_waits() => Assert.True(new OpenCount().None.IsCompleted);

    [Fact]
    public async Task Who_waits_for_none_goes_on_when_the_last_is_closed_and_no_earlier()
    {
        var open = new OpenCount();
        open.Add();
        open.Add();
        var none = open.None;

        open.Remove();
        Assert.Equal((1, false), (open.Count, none.IsCompleted));

        open.Remove();
        await none.WaitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, open.Count);
    }

    [Fact]
    public void What_is_opened_later_is_waited_for_anew()
    {
        var open = new OpenCount();
        open.Add();
        open.Remove();
        open.Add();

        Assert.False(open.None.IsCompleted);
    }

    [Fact]
    public async Task Many_at_once_are_counted_one_by_one()
    {
        var open = new OpenCount();
        await Parallel.ForAsync(0, 1_000, TestContext.Current.CancellationToken, (_, _) =>
        {
            open.Add();
            open.Remove();
            return ValueTask.CompletedTask;
        });

        Assert.Equal(0, open.Count);
        await open.None.WaitAsync(TestContext.Current.CancellationToken);
    }
}
