using Playground.Timelines.Events;

namespace Playground.Timelines.Tests.Events;

public sealed class NameTableTests
{
    private readonly NameTable _names = new();

    [Fact]
    public void Ids_count_up_from_one_over_all_kinds()
    {
        Assert.Equal(1, _names.Declare(NameKind.Thread, "main").Id);
        Assert.Equal(2, _names.Declare(NameKind.Variable, "counter", 7).Id);
        Assert.Equal(new TimelineName(2, NameKind.Variable, "counter", 7), _names[2]);
        Assert.Equal(2, _names.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(2)]
    public void An_unknown_id_has_no_name(int id)
    {
        _names.Declare(NameKind.Thread, "main");

        Assert.Null(_names.Find(id));
        Assert.Throws<ArgumentOutOfRangeException>(() => _names[id]);
    }

    [Fact]
    public void A_name_declared_elsewhere_must_be_the_next()
    {
        _names.Add(new TimelineName(1, NameKind.Lock, "gate"));

        Assert.Equal("gate", _names[1].Text);
        Assert.Throws<InvalidDataException>(() => _names.Add(new TimelineName(3, NameKind.Lock, "other")));
    }

    [Fact]
    public void Threads_that_declare_at_once_get_different_ids_and_readers_see_whole_prefixes()
    {
        const int Threads = 4, Each = 2_000;
        using var isRunning = new CancellationTokenSource();
        var reader = new Thread(() =>
        {
            while (!isRunning.IsCancellationRequested)
            {
                var count = _names.Count;
                foreach (var name in _names.Range(0, count))
                    Assert.NotNull(name);
            }
        });
        reader.Start();
        var writers = Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
        {
            for (var i = 0; i < Each; i++)
            {
                var name = _names.Declare(NameKind.Lock, "lock");
                Assert.Same(name, _names[name.Id]);
            }
        })).ToList();
        writers.ForEach(writer => writer.Start());
        writers.ForEach(writer => writer.Join());
        isRunning.Cancel();
        reader.Join();

        Assert.Equal(Threads * Each, _names.Count);
        Assert.Equal(Enumerable.Range(1, Threads * Each), _names.Range(0, _names.Count).ToArray().Select(name => name.Id));
    }
}
