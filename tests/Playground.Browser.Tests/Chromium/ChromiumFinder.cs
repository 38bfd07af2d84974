using Playground.Browser.Tests.Processes;

namespace Playground.Browser.Tests.Chromium;

/// <summary>Asks the sources in turn, first those that change nothing.</summary>
/// <param name="sources">In the order in which they are asked.</param>
/// <param name="lockFile">The file that keeps processes from installing at the same time.</param>
internal sealed class ChromiumFinder(IReadOnlyList<IChromiumSource> sources, string lockFile)
{
    private readonly List<string> _reasons = [];

    /// <summary>With everything this machine may offer.</summary>
    public static ChromiumFinder ForThisMachine()
    {
        var installed = new InstalledChromium(ChromiumPlaces.All(), StartsAsync);
        return new ChromiumFinder(
            [new ConfiguredChromium(Environment.GetEnvironmentVariable), installed, new PlaywrightChromium(StartsAsync), new DebianChromium(installed)],
            Path.Combine(Path.GetTempPath(), "playground-chromium.lock"));
    }

    /// <summary>The executable of a Chromium.</summary>
    /// <exception cref="ChromiumMissingException">There is none, in a sentence that says what to do.</exception>
    public async Task<string> FindAsync(CancellationToken cancellation)
    {
        if (await AskAsync(sources.Where(source => !source.Installs), cancellation) is { } present)
            return present;
        if (sources.Any(source => source.Installs))
        {
            using (await FileLock.TakeAsync(lockFile, cancellation))
            {
                // All of them: another process may have installed one while this one waited for its turn.
                _reasons.Clear();
                if (await AskAsync(sources, cancellation) is { } installed)
                    return installed;
            }
        }

        throw Missing();
    }

    private async Task<string?> AskAsync(IEnumerable<IChromiumSource> asked, CancellationToken cancellation)
    {
        foreach (var source in asked)
        {
            var answer = await source.FindAsync(cancellation);
            if (answer.Path is not null)
                return answer.Path;
            _reasons.Add(answer.Reason);
            if (answer.IsFinal)
                throw Missing();
        }

        return null;
    }

    private ChromiumMissingException Missing() => new(
        $"The browser tests need Chromium: install it, or set {ConfiguredChromium.Variable} to its executable ({string.Join("; ", _reasons)}).");

    /// <summary>On Windows the browsers take no --version: they would open a window instead.</summary>
    private static async Task<bool> StartsAsync(string path) =>
        OperatingSystem.IsWindows() || (await BoundedProcess.RunAsync(path, ["--version"], TimeSpan.FromSeconds(30))).Succeeded;
}
