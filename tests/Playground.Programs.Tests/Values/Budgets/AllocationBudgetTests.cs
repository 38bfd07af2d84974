using Playground.Programs.Tests.Values.Evaluation;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Tests.Values.Budgets;

public class AllocationBudgetTests
{
    private const long Budget = 8_000_000;

    [Theory]
    [InlineData("[0] * 10 ** 9")]
    [InlineData("10 ** 9 * [0]")]
    [InlineData("(0, 1) * 10 ** 12")]
    [InlineData("a = [0]; a *= 10 ** 9")]
    [InlineData("'a' * 10 ** 12")]
    [InlineData("10 ** 9 * 'ab'")]
    [InlineData("10 ** 10 ** 8")]
    [InlineData("(-10) ** 10 ** 30")]
    [InlineData("1 << 10 ** 10")]
    [InlineData("1 << 10 ** 30")]
    [InlineData("a = 1 << 4000000; a * a")]
    [InlineData("pow(3, 1 << 1000000, (1 << 1000000) + 1)")]
    [InlineData("pow(3, -1, (1 << 1000000) + 1)")]
    [InlineData("'%1000000000d' % 1")]
    [InlineData("'%.1000000000d' % 1")]
    [InlineData("'%-1000000000s' % 'a'")]
    [InlineData("'%.1000000000f' % 1.5")]
    [InlineData("'%.1000000000e' % 1.5")]
    [InlineData("'%.1000000000g' % 1.5")]
    [InlineData("format(1, '1000000000')")]
    [InlineData("format(1, '01000000000,')")]
    [InlineData("format('a', '^1000000000')")]
    [InlineData("format(1.5, '.1000000000f')")]
    [InlineData("'{:1000000000}'.format(1)")]
    [InlineData("'a'.center(10 ** 9)")]
    [InlineData("'a'.ljust(10 ** 9)")]
    [InlineData("'a'.rjust(10 ** 9, '😀')")]
    [InlineData("'1'.zfill(10 ** 9)")]
    [InlineData("'\\t'.expandtabs(10 ** 9)")]
    [InlineData("list(range(10 ** 9))")]
    [InlineData("tuple(range(10 ** 9))")]
    [InlineData("set(range(10 ** 9))")]
    [InlineData("sorted(range(10 ** 9))")]
    [InlineData("a = []; a.extend(range(10 ** 9))")]
    [InlineData("a = []; a[:] = range(10 ** 9)")]
    [InlineData("list(zip(range(10 ** 9), range(10 ** 9)))")]
    [InlineData("list(enumerate(range(10 ** 9)))")]
    [InlineData("a = 'a' * 100000; a.replace('a', a)")]
    [InlineData("a = 'a' * 100000; ','.join([a] * 100000)")]
    [InlineData("a = 'a' * 100000; ['a'] * 10 ** 6")]
    [InlineData("int('f' * 3000000, 16)")]
    [InlineData("a = 'x' * 1000000; a += a; a += a; a += a; a += a")]
    [InlineData("a = [0] * 100000; a += a; a += a; a += a; a += a; a += a; a += a")]
    [InlineData("a = ['a' * 1000] * 100000; repr(a)")]
    [InlineData("a = 'a' * 1000000; a.split('a')")]
    [InlineData("a = 'ab' * 1000000; list(a)")]
    public void What_is_too_big_is_refused_before_it_is_made(string source) =>
        Assert.Throws<BudgetException>(() => Within(new AllocationBudget(Budget), () => Evaluator.Value(source)));

    [Fact]
    public void What_fits_is_made_though_it_takes_most_of_the_budget()
    {
        var budget = new AllocationBudget(Budget);

        var list = (ListValue)Within(budget, () => Evaluator.Value("[0] * 900000"));

        Assert.Equal(900_000, list.Count);
        Assert.InRange(budget.Left, 0, Budget - 7_200_000);
    }

    [Fact]
    public void A_list_that_was_refused_to_grow_is_as_it_was()
    {
        var list = new ListValue([1L, 2L]);

        Assert.Throws<BudgetException>(() => Within(new AllocationBudget(1000), () =>
        {
            list.Repeat(1_000_000);
            return list;
        }));

        Assert.Equal("[1, 2]", list.Repr());
    }

    [Theory]
    [InlineData("sum(range(10 ** 15))")]
    [InlineData("any(map(bool, [0] * 100000)) ; max(range(10 ** 15))")]
    [InlineData("min(range(10 ** 15))")]
    [InlineData("all(range(1, 10 ** 15))")]
    [InlineData("list(filter(None, map(int, map(str, range(10 ** 15)))))")]
    [InlineData("-1 in iter(range(10 ** 15))")]
    [InlineData("set(map(bool, range(10 ** 15)))")]
    public void What_takes_long_without_memory_can_be_stopped(string source)
    {
        var pulses = 0;
        var budget = new AllocationBudget(long.MaxValue / 2, () =>
        {
            if (++pulses == 100)
                throw new OperationCanceledException();
        });

        Assert.Throws<OperationCanceledException>(() => Within(budget, () => Evaluator.Value(source)));
    }

    [Fact]
    public void Threads_get_no_more_together_than_the_budget_has()
    {
        const int Threads = 8;
        const int Bytes = 100;
        var budget = new AllocationBudget(Budget);
        var charged = 0L;

        var threads = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            AllocationBudget.Use(budget);
            var mine = 0L;
            try
            {
                for (; ; mine += Bytes)
                    AllocationBudget.Charge(Bytes);
            }
            catch (BudgetException)
            {
                Interlocked.Add(ref charged, mine);
            }
        })).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());

        Assert.InRange(charged, Budget - (Threads * 70_000), Budget);
    }

    [Fact]
    public void What_a_thread_has_not_used_goes_back_when_it_leaves()
    {
        var budget = new AllocationBudget(Budget);

        Within(budget, () =>
        {
            AllocationBudget.Charge(1000);
            return "";
        });

        Assert.Equal(Budget - 1000, budget.Left);
    }

    [Fact]
    public void Programs_cannot_catch_that_their_budget_is_used_up() =>
        Assert.False(typeof(PythonException).IsAssignableFrom(typeof(BudgetException)));

    [Fact]
    public void A_long_search_takes_time_by_the_sum_of_both_lengths_and_finds_what_the_short_one_finds()
    {
        var text = new string('a', 400_000) + "b" + new string('a', 400_000);
        var part = new string('a', 200_000) + "b" + new string('a', 200_000);
        var other = new string('a', 200_000) + "c" + new string('a', 200_000);

        Assert.Equal(200_000, Programs.Values.Text.TextSearch.IndexOf(text, part));
        Assert.Equal(200_000, Programs.Values.Text.TextSearch.LastIndexOf(text, part));
        Assert.Equal(1, Programs.Values.Text.TextSearch.Count(text, part));
        Assert.Equal(-1, Programs.Values.Text.TextSearch.IndexOf(text, other));
        Assert.Equal(400_001, Programs.Values.Text.TextSearch.LastIndexOf(text, new string('a', 400_000)));
        Assert.Equal(2, Programs.Values.Text.TextSearch.Count(text, new string('a', 300_000)));
    }

    private static object Within(AllocationBudget budget, Func<object> work)
    {
        AllocationBudget.Use(budget);
        try
        {
            return work();
        }
        finally
        {
            AllocationBudget.Use(null);
        }
    }
}
