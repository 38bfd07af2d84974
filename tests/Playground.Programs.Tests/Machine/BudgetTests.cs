using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Running;

namespace Playground.Programs.Tests.Machine;

/// <summary>Hostile programs end by their budgets, and say by which.</summary>
public class BudgetTests
{
    private static readonly ProgramBudgets Small = new(
        Instructions: 2_000_000, AllocatedBytes: 64 * 1024 * 1024, OutputLines: 1000, OutputCharacters: 100_000);

    private static readonly ProgramOptions Limited = new() { Budgets = Small };

    [Theory]
    [InlineData("while True: pass", "2000000 instructions")]
    [InlineData("def f():\n    while True:\n        try:\n            f()\n        except RecursionError:\n            pass\nf()", "2000000 instructions")]
    [InlineData("for x in iter(map(lambda v: v, range(10 ** 12))): pass", "2000000 instructions")]
    [InlineData("sum(x for x in range(10 ** 12))", "2000000 instructions")]
    [InlineData("while True:\n    try:\n        1 / 0\n    except:\n        pass", "2000000 instructions")]
    [InlineData("[0] * 10 ** 9", "67108864 bytes")]
    [InlineData("'a' * 10 ** 12", "67108864 bytes")]
    [InlineData("10 ** 10 ** 8", "4194304 bits")]
    [InlineData("1 << 10 ** 10", "4194304 bits")]
    [InlineData("'%1000000000d' % 1", "67108864 bytes")]
    [InlineData("list(range(10 ** 9))", "67108864 bytes")]
    [InlineData("l = []\nwhile True: l.append(l[:])", "67108864 bytes")]
    [InlineData("s = 'x'\nwhile True: s += s", "67108864 bytes")]
    [InlineData("class A: pass\nl = []\nwhile True: l.append([A(), A(), A(), A()])", "67108864 bytes")]
    [InlineData("while True: print('x')", "1000 lines")]
    [InlineData("while True: print('x' * 5000, end='')", "100000 characters")]
    public void A_hostile_program_ends_by_its_budget(string source, string budget)
    {
        var end = Executed.Run(source, new RecordedOutput(), Limited);

        Assert.Contains(budget, end.Budget, StringComparison.Ordinal);
    }

    [Fact]
    public void No_except_catches_the_end_of_a_budget()
    {
        var output = new RecordedOutput();
        var end = Executed.Run(
            "try:\n    while True: pass\nexcept:\n    print('caught')\nfinally:\n    print('finally')",
            output,
            Limited);

        Assert.NotNull(end.Budget);
        Assert.Equal("", output.Out);
    }

    [Fact]
    public void Endless_recursion_is_an_error_of_the_program_and_not_of_the_process()
    {
        var output = new RecordedOutput();
        var end = Executed.Run(
            "class A:\n    def __eq__(self, other): return self == other\nA() == 1", output, Limited);

        Assert.Equal(1, end.ExitCode);
        Assert.Contains("RecursionError: maximum recursion depth exceeded", output.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_program_that_is_stopped_ends()
    {
        using var stop = new CancellationTokenSource();
        var output = new StoppingOutput(stop);

        Assert.Throws<OperationCanceledException>(() => Executed.RunUntil(
            "print('started')\nwhile True: pass",
            output,
            new ProgramOptions { Budgets = new ProgramBudgets(Instructions: long.MaxValue / 2) },
            recorder: null,
            stop.Token));
    }

    [Theory]
    [InlineData("raise SystemExit", 0)]
    [InlineData("raise SystemExit(3)", 3)]
    [InlineData("raise SystemExit('message')", 1)]
    [InlineData("1 / 0", 1)]
    [InlineData("pass", 0)]
    public void The_exit_code_is_that_of_CPython(string source, int code) =>
        Assert.Equal(code, Executed.Run(source, new RecordedOutput(), Limited).ExitCode);

    [Fact]
    public void A_program_that_is_not_accepted_does_not_run()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Executed.Run("import os", new RecordedOutput(), Limited));

        Assert.StartsWith("line 1: ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Finally_blocks_within_each_other_cannot_make_the_code_grow_without_end()
    {
        var source = new System.Text.StringBuilder();
        for (var depth = 0; depth < 19; depth++)
            source.Append(' ', depth).Append("try: pass\n").Append(' ', depth).Append("finally:\n");
        source.Append(' ', 19).Append("pass\n");

        var refusal = Assert.Throws<ProgramTooLargeException>(() => Executed.Run(
            source.ToString(), new RecordedOutput(), Limited));

        Assert.Contains("too many", refusal.Message, StringComparison.Ordinal);
    }

    private sealed class StoppingOutput(CancellationTokenSource stop) : IProgramOutput
    {
        public void Write(string text) => stop.Cancel();

        public void WriteError(string text)
        {
        }
    }
}
