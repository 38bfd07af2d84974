using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace Playground.Threading.Processes;

/// <summary>How the program that scenarios run in processes of their own is started: it lies beside this assembly.</summary>
internal static class ChildProgram
{
    private const string Assembly = "Playground.ChildProcess.dll";

    /// <summary>What starts it, with its streams led to the caller.</summary>
    public static ProcessStartInfo Start(IEnumerable<string> arguments) =>
        new(Host(), ["exec", Path.Combine(AppContext.BaseDirectory, Assembly), .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            UseShellExecute = false,
            // Hooks of ours, such as a debugger's, are not theirs.
            // And how fast a thread pool grows depends on the number of processors: it is to be the same everywhere.
            Environment = { ["DOTNET_STARTUP_HOOKS"] = null, ["DOTNET_PROCESSOR_COUNT"] = "2" },
        };

    /// <summary>The <c>dotnet</c> that belongs to the runtime that runs us: two folders above its libraries' folder.</summary>
    private static string Host()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var root = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        return Path.Combine(root, name) is var host && File.Exists(host) ? host : name;
    }
}
