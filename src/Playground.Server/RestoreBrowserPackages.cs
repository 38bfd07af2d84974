using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using Microsoft.Build.Framework;
using Microsoft.Build.Utilities;

/// <summary>
/// The build step that runs `npm ci`. A lock file keeps builds that run at the same time from doing it twice; whoever
/// comes second finds the work done.
/// </summary>
public sealed class RestoreBrowserPackages : Task
{
    [Required]
    public string Directory { get; set; }

    [Required]
    public string Stamp { get; set; }

    [Required]
    public string LockFile { get; set; }

    public override bool Execute()
    {
        using (Lock())
        {
            if (IsDone())
                return true;
            if (!RunNpm())
                return false;
            File.SetLastWriteTimeUtc(Stamp, DateTime.UtcNow);
            return true;
        }
    }

    private bool IsDone() =>
        File.Exists(Stamp) && File.GetLastWriteTimeUtc(Stamp) > File.GetLastWriteTimeUtc(Path.Combine(Directory, "package-lock.json"));

    private bool RunNpm()
    {
        Log.LogMessage(MessageImportance.High, "Restoring the page's packages with npm ci");
        var windows = Path.DirectorySeparatorChar == '\\';
        var start = new ProcessStartInfo(windows ? "cmd" : "npm", (windows ? "/c npm " : "") + "ci --no-audit --no-fund")
        {
            WorkingDirectory = Directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };

        try
        {
            using (var npm = Process.Start(start))
            {
                npm.OutputDataReceived += (_, line) => Report(line.Data);
                npm.ErrorDataReceived += (_, line) => Report(line.Data);
                npm.BeginOutputReadLine();
                npm.BeginErrorReadLine();
                npm.WaitForExit();
                if (npm.ExitCode == 0)
                    return true;
                Log.LogError("npm ci failed in {0} with exit code {1}; its output stands above. Node.js 20 or newer with npm is needed.", Directory, npm.ExitCode);
            }
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Log.LogError("npm was not found: install Node.js 20 or newer (it brings npm) and build again.");
        }

        return false;
    }

    private void Report(string line)
    {
        if (!string.IsNullOrWhiteSpace(line))
            Log.LogMessage(MessageImportance.High, line);
    }

    private FileStream Lock()
    {
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(LockFile));
        while (true)
        {
            try
            {
                return new FileStream(LockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                Thread.Sleep(200);
            }
        }
    }
}
