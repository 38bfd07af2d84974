using Playground.Browser.Tests.Hosting;
using Playground.Browser.Tests.Processes;

namespace Playground.Browser.Tests.Chromium;

public sealed class ChromiumFinderTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly List<string> _asked = [];

    [Fact]
    public async Task The_first_source_that_has_one_is_enough()
    {
        Assert.Equal("second", await FindAsync(Source("1"), Source("2", "second"), Source("3", "third")));
        Assert.Equal(["1", "2"], _asked);
    }

    [Fact]
    public async Task Nothing_is_installed_while_an_installed_one_starts()
    {
        Assert.Equal("present", await FindAsync(Source("install", "new", installs: true), Source("present", "present")));
        Assert.Equal(["present"], _asked);
    }

    [Fact]
    public async Task Before_installing_all_are_asked_again_because_another_process_may_have_done_it()
    {
        Assert.Equal("new", await FindAsync(Source("present"), Source("install", "new", installs: true)));
        Assert.Equal(["present", "present", "install"], _asked);
    }

    [Fact]
    public async Task A_way_of_installing_that_fails_leaves_it_to_the_next()
    {
        Assert.Equal("new", await FindAsync(Source("first", installs: true), Source("second", "new", installs: true)));
        Assert.Equal(["first", "second"], _asked);
    }

    [Fact]
    public async Task Without_any_the_sentence_says_what_to_do_and_why()
    {
        var missing = await Assert.ThrowsAsync<ChromiumMissingException>(() => FindAsync(Source("present"), Source("install", installs: true)));

        Assert.Equal("The browser tests need Chromium: install it, or set PLAYGROUND_CHROMIUM to its executable (not present; not install).", missing.Message);
    }

    [Fact]
    public async Task A_wrong_setting_is_not_passed_over()
    {
        var configured = new ConfiguredChromium(_ => _directory.PathOf("nothing"));

        var missing = await Assert.ThrowsAsync<ChromiumMissingException>(() => FindAsync(configured, Source("present", "present")));

        Assert.Contains("which is no file", missing.Message, StringComparison.Ordinal);
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task A_setting_comes_before_everything_else()
    {
        var path = _directory.PathOf("chromium");
        await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);

        Assert.Equal(path, await FindAsync(new ConfiguredChromium(_ => path), Source("present", "present")));
    }

    [Fact]
    public async Task A_stub_that_does_not_start_is_not_taken_for_a_browser()
    {
        string[] paths = [_directory.PathOf("stub"), _directory.PathOf("real")];
        foreach (var path in paths)
            await File.WriteAllTextAsync(path, "", TestContext.Current.CancellationToken);
        var installed = new InstalledChromium([_directory.PathOf("absent"), .. paths], path => Task.FromResult(path == paths[1]));

        Assert.Equal(paths[1], await FindAsync(installed));
    }

    [Fact]
    public async Task Two_do_not_install_at_the_same_time()
    {
        var first = await FileLock.TakeAsync(_directory.PathOf("lock"), TestContext.Current.CancellationToken);
        var second = FileLock.TakeAsync(_directory.PathOf("lock"), TestContext.Current.CancellationToken);
        Assert.False(second.IsCompleted);

        first.Dispose();

        using (await second)
            Assert.True(second.IsCompletedSuccessfully);
    }

    public void Dispose() => _directory.Dispose();

    private Task<string> FindAsync(params IChromiumSource[] sources) =>
        new ChromiumFinder(sources, _directory.PathOf("lock")).FindAsync(TestContext.Current.CancellationToken);

    private FakeSource Source(string name, string? path = null, bool installs = false) => new(name, path, installs, _asked);

    private sealed class FakeSource(string name, string? path, bool installs, List<string> asked) : IChromiumSource
    {
        public bool Installs => installs;

        public Task<ChromiumAnswer> FindAsync(CancellationToken cancellation)
        {
            asked.Add(name);
            return Task.FromResult(path is null ? ChromiumAnswer.None($"not {name}") : ChromiumAnswer.Found(path));
        }
    }
}
