namespace Playground.Programs.Tests.Machine;

/// <summary>What a function of the program does that Python's own calls back is steps of its thread, and may wait.</summary>
public class CallbackStepTests
{
    private const string Look = "limit = 1\ndef look(n):\n    global limit\n    limit = n\n    return -n\n";

    [Theory]
    [InlineData("sorted([1, 2], key=look)", 2)]
    [InlineData("[1, 2, 3].sort(key=look, reverse=True)", 3)]
    [InlineData("min([1, 2], key=look)", 2)]
    [InlineData("max(1, 2, 3, key=look)", 3)]
    [InlineData("list(map(look, [1, 2]))", 2)]
    [InlineData("[n for n in map(look, [1, 2, 3])]", 3)]
    [InlineData("next(map(look, [1, 2]))", 1)]
    [InlineData("sum(map(look, [1, 2]))", 2)]
    [InlineData("tuple(filter(look, [1, 2]))", 2)]
    [InlineData("any(map(look, [0, 1, 2]))", 2)]
    [InlineData("sorted((look(n) for n in [1, 2]), key=look)", 4)]
    public void Each_call_takes_its_own_steps(string call, int calls)
    {
        var (steps, output) = Stepper.Run(Look + call);

        Assert.Equal("", output.Error);
        Assert.Equal(["1 Write limit", .. Enumerable.Repeat("4 Write limit", calls)], steps);
    }

    [Fact]
    public void A_list_looks_empty_to_others_while_its_keys_are_asked_for()
    {
        var (steps, output) = Stepper.Run(
            "items = [2, 1]\ndef key(n):\n    print(len(items))\n    return n\nitems.sort(key=key)\nprint(items)");

        Assert.Equal(["5 Call list.sort", "3 Read list", "3 Read list", "6 Read list"], steps);
        Assert.Equal("0\n0\n[1, 2]\n", output.Out);
    }
}
