namespace Playground.Browser.Tests.Processes;

/// <summary>A lock that holds between processes: a file that is open for one alone, and closes with its process.</summary>
internal static class FileLock
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
                // Nothing tells when somebody else closes a file.
                await Task.Delay(Pace, cancellation);
            }
        }
    }
}
