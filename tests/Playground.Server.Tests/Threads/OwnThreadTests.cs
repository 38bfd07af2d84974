using System.Globalization;
using Playground.Server.Threads;
using Playground.Threading.Processors;

namespace Playground.Server.Tests.Threads;

public sealed class OwnThreadTests
{
    private static ProcessorShare Share => new ProcessorShares(processors: 1, least: 1, TimeProvider.System).Of("somebody");

    [Fact]
    public async Task What_takes_long_goes_behind_what_serves_requests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere threads have no nice value.");

        var its = await OwnThread.RunAsync("Test", niceness: 5, Share, NiceValue);

        Assert.Equal(Math.Min(19, NiceValue() + 5), its);
    }

    [Fact]
    public async Task Threads_that_it_starts_go_behind_as_well()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere threads have no nice value.");
        var child = 0;

        await OwnThread.RunAsync("Test", niceness: 5, Share, () =>
        {
            var thread = new Thread(() => child = NiceValue());
            thread.Start();
            thread.Join();
            return true;
        });

        Assert.Equal(Math.Min(19, NiceValue() + 5), child);
    }

    [Fact]
    public async Task Without_niceness_it_goes_behind_nothing()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Elsewhere threads have no nice value.");

        Assert.Equal(NiceValue(), await OwnThread.RunAsync("Test", niceness: 0, Share, NiceValue));
    }

    [Fact]
    public async Task What_goes_wrong_on_it_comes_to_who_waits() =>
        await Assert.ThrowsAsync<FormatException>(() => OwnThread.RunAsync<int>("Test", niceness: 0, Share, () => throw new FormatException()));

    /// <summary>Of the calling thread: the 19th field of proc(5)'s stat, whose second may contain blanks but ends with the last bracket.</summary>
    private static int NiceValue()
    {
        var stat = File.ReadAllText("/proc/thread-self/stat");
        return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[16], CultureInfo.InvariantCulture);
    }
}
