namespace Playground.Browser.Tests.Chromium;

/// <summary>Lets one process at a time install. A file that is open in one cannot be opened in another, and closes with it.</summary>
internal static class InstallationLock
{
    private static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    public static async Task<IDisposable> TakeAsync(string path, CancellationToken cancellation)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                // Nothing tells when another process closes a file.
                await Task.Delay(Pace, cancellation);
            }
        }
    }
}
