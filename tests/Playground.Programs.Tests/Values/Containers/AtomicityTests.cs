using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Tests.Values.Containers;

/// <summary>Each operation on a shared container is atomic: nothing is lost, doubled or half done.</summary>
public class AtomicityTests
{
    private const int Threads = 4;
    private const long Each = 20_000;

    [Fact]
    public void No_append_is_lost()
    {
        var list = new ListValue();

        Together(thread =>
        {
            for (var i = 0L; i < Each; i++)
                list.Append(Boxed.Of((thread * Each) + i));
        });

        Assert.Equal(Expected(), list.Snapshot().Cast<long>().Order());
    }

    [Fact]
    public void Each_item_is_popped_once()
    {
        var list = new ListValue([.. Expected().Select(item => (object)item)]);
        var popped = new ListValue[Threads];

        Together(thread =>
        {
            popped[thread] = new ListValue();
            for (var i = 0L; i < Each; i++)
                popped[thread].Append(list.Pop(i % 5 == 0 ? 0 : -1));
        });

        Assert.Equal(0, list.Count);
        Assert.Equal(Expected(), popped.SelectMany(mine => mine.Snapshot()).Cast<long>().Order());
    }

    [Fact]
    public void A_reader_finds_every_item_below_the_length_while_the_list_grows_and_shrinks_and_is_sorted()
    {
        var list = new ListValue();
        list.Append(Boxed.Zero);

        Together(thread =>
        {
            for (var i = 1L; i < Each; i++)
            {
                if (thread == 0)
                    list.Append(Boxed.Of(i));
                else if (thread == 1 && i % 4000 == 0)
                    list.Sort();
                else
                    Check(list, i % list.Count);
            }
        });

        static void Check(ListValue list, long place) => Assert.Equal(place, list.Get(place));
    }

    [Fact]
    public void Sorting_numbers_never_shows_a_list_half_sorted()
    {
        var list = new ListValue([.. Enumerable.Range(0, 500).Select(item => (object)(long)item)]);
        var total = 500 * 499 / 2;

        Together(thread =>
        {
            for (var i = 0; i < 300; i++)
            {
                if (thread == 0)
                    list.Sort(isReversed: i % 2 == 0);
                else
                    Assert.Equal(total, list.Snapshot().Sum(item => (long)item));
            }
        });
    }

    [Fact]
    public void Extending_by_a_list_and_setting_slices_happen_at_once()
    {
        var list = new ListValue();
        var four = new ListValue([1L, 2L, 3L, 4L]);
        var all = new SliceValue(NoneValue.Instance, NoneValue.Instance, NoneValue.Instance);

        Together(thread =>
        {
            for (var i = 0; i < 2000; i++)
            {
                if (thread == 0)
                    list.SetItem(all, four);
                else
                    list.Extend(four);
                Assert.Equal(0, list.Count % 4);
            }
        });

        Assert.All(list.Snapshot().Chunk(4), chunk => Assert.Equal([1L, 2L, 3L, 4L], chunk));
    }

    [Fact]
    public void Nothing_is_lost_when_others_come_to_a_list_that_one_thread_had_alone()
    {
        for (var round = 0; round < 300; round++)
        {
            var list = new ListValue([.. Enumerable.Range(0, Threads).Select(_ => (object)0L)]);
            using var come = new ManualResetEventSlim();

            // The first thread owns the list's lock when the others come, at whatever it is doing just then.
            Together(thread =>
            {
                if (thread > 0)
                    come.Wait(TestContext.Current.CancellationToken);
                for (var i = 1L; i <= 200; i++)
                {
                    list.Set(-Threads + thread, i);
                    list.Insert(0, Boxed.Of((thread * 1000) + i));
                    Assert.Equal(i, list.Get(-Threads + thread));
                    if (i == 100)
                        come.Set();
                }
            });

            var items = list.Snapshot().Cast<long>().ToList();
            Assert.Equal(Enumerable.Repeat(200L, Threads), items[^Threads..]);
            Assert.Equal(
                Enumerable.Range(0, Threads).SelectMany(thread => Enumerable.Range(1, 200).Select(i => (thread * 1000L) + i)),
                items[..^Threads].Order());
        }
    }

    [Fact]
    public void Nothing_is_lost_when_others_come_to_a_dict_or_an_object_that_one_thread_had_alone()
    {
        for (var round = 0; round < 300; round++)
        {
            var dict = new DictValue();
            var fields = new Fields(new Shape());
            using var come = new ManualResetEventSlim();

            Together(thread =>
            {
                if (thread > 0)
                    come.Wait(TestContext.Current.CancellationToken);
                for (var i = 1L; i <= 200; i++)
                {
                    dict.Set(Boxed.Of((thread * 1000) + i), Boxed.Of(i));
                    if (i % 20 == 0)
                        fields.Set($"f{thread}_{i}", Boxed.Of(i));
                    Assert.Equal(i, dict.Find(Boxed.Of((thread * 1000) + i)));
                    if (i == 100)
                        come.Set();
                }
            });

            Assert.Equal(Threads * 200, dict.Count);
            Assert.Equal(Threads * 10, fields.Snapshot().Count);
        }
    }

    [Fact]
    public void No_item_that_is_set_is_lost_while_the_list_grows_and_moves()
    {
        var list = new ListValue([.. Enumerable.Range(0, Threads).Select(_ => (object)0L)]);

        Together(thread =>
        {
            for (var i = 1L; i <= Each; i++)
            {
                list.Set(-Threads + thread, Boxed.Of(i));
                if (thread == 0)
                    list.Insert(0, Boxed.Of(i));
                else if (thread == 1 && list.Count > Threads + 2)
                    list.Pop(0);
                Assert.Equal(i, list.Get(-Threads + thread));
            }
        });
    }

    [Fact]
    public void No_key_of_a_dict_is_lost()
    {
        var dict = new DictValue();

        Together(thread =>
        {
            for (var i = 0L; i < Each; i++)
                dict.Set((thread * Each) + i, i);
        });

        Assert.Equal(Threads * Each, dict.Count);
        Assert.All(Expected(), key => Assert.Equal(key % Each, dict.Find(key)));
    }

    [Fact]
    public void One_thread_alone_sets_a_default_and_one_alone_removes_it()
    {
        var dict = new DictValue();
        var set = 0L;
        var removed = 0L;

        Together(thread =>
        {
            for (var key = 0L; key < Each; key++)
            {
                if (dict.SetDefault(key, (long)thread) is long first && first == thread)
                    Interlocked.Increment(ref set);
            }
        });
        Together(_ =>
        {
            for (var key = 0L; key < Each; key++)
            {
                if (dict.Remove(key) is not null)
                    Interlocked.Increment(ref removed);
            }
        });

        Assert.Equal(Each, set);
        Assert.Equal(Each, removed);
        Assert.Equal(0, dict.Count);
    }

    [Fact]
    public void No_item_of_a_set_is_lost_or_popped_twice()
    {
        var set = new SetValue();
        var popped = new ListValue();

        Together(thread =>
        {
            for (var i = 0L; i < Each; i++)
                set.Add((thread * Each) + i);
        });
        Together(_ =>
        {
            for (var i = 0L; i < Each; i++)
                popped.Append(set.Pop());
        });

        Assert.Equal(0, set.Count);
        Assert.Equal(Expected(), popped.Snapshot().Cast<long>().Order());
    }

    [Fact]
    public void Sets_and_dicts_that_update_each_other_do_not_wait_for_each_other()
    {
        var (firstSet, secondSet) = (new SetValue(new ListValue([1L, 2L])), new SetValue(new ListValue([3L])));
        var (firstDict, secondDict) = (new DictValue(), new DictValue());
        firstDict.Set("a", "b");
        secondDict.Set("c", "d");

        Together(thread =>
        {
            for (var i = 0; i < 2000; i++)
            {
                var (set, otherSet) = thread % 2 == 0 ? (firstSet, secondSet) : (secondSet, firstSet);
                var (dict, otherDict) = thread % 2 == 0 ? (firstDict, secondDict) : (secondDict, firstDict);
                set.Update(otherSet);
                set.IntersectWith(otherSet);
                Assert.NotNull(set.Compare(ComparisonOperator.Equal, otherSet));
                dict.Update(otherDict);
                Assert.NotNull(dict.Compare(ComparisonOperator.Equal, otherDict));
            }
        });
    }

    private static IEnumerable<long> Expected() => Enumerable.Range(0, (int)(Threads * Each)).Select(item => (long)item);

    private static void Together(Action<int> work)
    {
        using var start = new Barrier(Threads);
        var failures = new Exception?[Threads];
        var threads = Enumerable.Range(0, Threads).Select(number => new Thread(() => failures[number] = Record.Exception(() =>
        {
            start.SignalAndWait();
            work(number);
        }))).ToList();
        threads.ForEach(thread => thread.Start());
        threads.ForEach(thread => thread.Join());
        Assert.All(failures, Assert.Null);
    }
}
