namespace Playground.Browser.Tests.Chromium;

/// <summary>One that is installed on this machine.</summary>
internal sealed class InstalledChromium(IEnumerable<string> candidates, Func<string, Task<bool>> starts) : IChromiumSource
{
    public bool Installs => false;

    public async Task<ChromiumAnswer> FindAsync(CancellationToken cancellation)
    {
        foreach (var path in candidates.Where(File.Exists))
        {
            // A file with the right name may still be a stub that only says how to install the real one.
            if (await starts(path))
                return ChromiumAnswer.Found(path);
        }

        return ChromiumAnswer.None("no installed one starts");
    }
}
