using System.Diagnostics;
using System.Globalization;

namespace Playground.Server.Tests.Faults;

/// <summary>A disk of a few megabytes, where the system lets one be mounted.</summary>
internal sealed class SmallDisk : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("playground-disk-");
    private readonly bool _isMounted;

    public SmallDisk(int megabytes)
    {
        _isMounted = Run("mount", "-t", "tmpfs", "-o", string.Create(CultureInfo.InvariantCulture, $"size={megabytes}m"), "tmpfs", _directory.FullName);
        Assert.SkipUnless(_isMounted, "Nobody here may mount a disk.");
    }

    private string Filler => File("filler");

    public string File(string name) => Path.Combine(_directory.FullName, name);

    /// <summary>Leaves not a byte.</summary>
    public void Fill()
    {
        using var file = new FileStream(Filler, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
                file.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // Now it is full.
        }
    }

    public void MakeRoom() => System.IO.File.Delete(Filler);

    public void Dispose()
    {
        if (_isMounted)
            Run("umount", "--lazy", _directory.FullName);
        _directory.Delete();
    }

    private static bool Run(string program, params string[] arguments)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}
