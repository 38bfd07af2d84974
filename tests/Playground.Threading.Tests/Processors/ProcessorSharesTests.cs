using Microsoft.Extensions.Time.Testing;
using Playground.Threading.Processors;

namespace Playground.Threading.Tests.Processors;

/// <summary>Who has to wait, and for how long, of four processors of which everybody may take a quarter.</summary>
public sealed class ProcessorSharesTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly FakeTimeProvider _time = new();
    private readonly ProcessorShares _shares;

    public ProcessorSharesTests() => _shares = new ProcessorShares(processors: 4, least: 0.25, _time);

    [Fact]
    public void Who_is_alone_takes_all_there_is()
    {
        var one = Computing("one");

        Assert.Equal(TimeSpan.Zero, one.Charge(TimeSpan.FromHours(1)));
        Assert.Equal(TimeSpan.Zero, one.Charge(Second));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 4d / 3)]
    [InlineData(3, 1)]
    [InlineData(9, 1)]
    public void Beside_others_one_takes_an_equal_part_and_never_less_than_the_least(int others, double processors)
    {
        for (var other = 0; other < others; other++)
            Computing($"other {other}");
        var one = WithoutCredit("one");

        AssertAbout(Second / processors, one.Charge(Second));
        AssertAbout(2 * Second / processors, one.Charge(Second));
    }

    [Fact]
    public void Time_that_goes_by_pays_for_what_was_taken()
    {
        Computing("other");
        var one = WithoutCredit("one");
        one.Charge(Second);
        _time.Advance(Second / 2);

        AssertAbout(Second, one.Charge(2 * Second));
    }

    [Fact]
    public void What_takes_moments_waits_for_nothing()
    {
        Computing("other");

        Assert.Equal(TimeSpan.Zero, Computing("one").Charge(ProcessorShares.Credit));
    }

    [Fact]
    public void Nobody_saves_up_more_than_his_credit()
    {
        var one = WithoutCredit("one");
        _time.Advance(TimeSpan.FromMinutes(1));
        Computing("other");

        Assert.Equal(TimeSpan.Zero, one.Charge(2 * ProcessorShares.Credit));
        Assert.NotEqual(TimeSpan.Zero, one.Charge(Second / 100));
    }

    [Fact]
    public void Others_who_have_left_count_no_more()
    {
        Computing("other");
        var one = WithoutCredit("one");
        Assert.False(_shares.IsAlone(one));
        _time.Advance(ProcessorShares.Presence);

        Assert.True(_shares.IsAlone(one));
        Assert.Equal(TimeSpan.Zero, one.Charge(Second));
    }

    [Fact]
    public void Who_only_asks_slows_nobody_down()
    {
        _shares.Of("other").Charge(Second);

        Assert.Equal(TimeSpan.Zero, Computing("one").Charge(TimeSpan.FromHours(1)));
    }

    [Fact]
    public void All_of_a_client_is_one_share_until_he_is_long_gone()
    {
        var one = _shares.Of("one");
        _time.Advance(TimeSpan.FromMinutes(9));
        Computing("other").Charge(Second);
        Assert.Same(one, _shares.Of("one"));
        _time.Advance(TimeSpan.FromMinutes(11));
        Computing("other").Charge(Second);

        Assert.NotSame(one, _shares.Of("one"));
    }

    private static void AssertAbout(TimeSpan expected, TimeSpan actual) =>
        Assert.InRange(actual, expected - TimeSpan.FromMilliseconds(1), expected + TimeSpan.FromMilliseconds(1));

    private ProcessorShare Computing(string client)
    {
        var share = _shares.Of(client);
        _shares.Note(share);
        return share;
    }

    /// <summary>One that has nothing left of what it may take before it waits.</summary>
    private ProcessorShare WithoutCredit(string client)
    {
        var share = Computing(client);
        share.Due = _time.GetTimestamp();
        return share;
    }
}
