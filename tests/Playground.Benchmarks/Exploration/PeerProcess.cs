using System.Diagnostics;

namespace Playground.Benchmarks.Exploration;

/// <summary>Starts the programs of peers, and waits for their end.</summary>
internal static class PeerProcess
{
    /// <summary>What a program writes.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static string Run(string directory, string program, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = directory, RedirectStandardOutput = true, RedirectStandardError = true };
        // Coyote's tool is built for an older runtime.
        start.Environment["DOTNET_ROLL_FORWARD"] = "Major";
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? output
            : throw new InvalidOperationException($"{program} {string.Join(' ', start.ArgumentList)} ended with {process.ExitCode}.\n{output}{errors.Result}");
    }
}
