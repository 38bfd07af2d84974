using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Programs.Tests.Python;

/// <summary>Runs whole programs in CPython. Where there is none, tests fail: what they promise has not been shown.</summary>
internal static class PythonPrograms
{
    private const string Script = "tests/Playground.Programs.Tests/Python/run_programs.py";

    /// <summary>What each program writes.</summary>
    public static Written[] Run(IReadOnlyList<string> sources)
    {
        using var python = Start();
        var answer = python.StandardOutput.ReadToEndAsync();
        var complaints = python.StandardError.ReadToEndAsync();
        python.StandardInput.Write(JsonSerializer.Serialize(sources));
        python.StandardInput.Close();
        python.WaitForExit();
        Assert.Equal("", complaints.Result);
        return JsonSerializer.Deserialize<Written[]>(answer.Result)!;
    }

    /// <summary>The folder of the repository.</summary>
    public static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Playground.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
        return folder;
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", "-X", "utf8", "-X", "no_debug_ranges", Path.Combine(Root(), Script)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Fail("There is no python3 on this machine: install Python 3.11, for agreement with it is what this test shows.");
            throw;
        }
    }

    /// <summary>What a program wrote.</summary>
    /// <param name="Out">Its output.</param>
    /// <param name="Error">Its traceback.</param>
    public sealed record Written([property: JsonPropertyName("out")] string Out, [property: JsonPropertyName("err")] string Error);
}
