using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Playground.Programs.Tests.Python;

/// <summary>Asks CPython what programs give. Where there is none, tests fail: what they promise has not been shown.</summary>
internal static class PythonProcess
{
    private const string Script = "tests/Playground.Programs.Tests/Python/evaluate.py";

    /// <summary>What CPython answers for each program: the representation of its last expression, or "Type: message".</summary>
    public static string[] Evaluate(IReadOnlyList<string> sources)
    {
        using var python = Start();
        var answers = Task.Run(() => ReadLines(python.StandardOutput));
        var complaints = python.StandardError.ReadToEndAsync();
        foreach (var source in sources)
            python.StandardInput.WriteLine(JsonSerializer.Serialize(source));
        python.StandardInput.Close();
        python.WaitForExit();
        Assert.Equal("", complaints.Result);
        Assert.Equal(sources.Count, answers.Result.Length);
        return answers.Result;
    }

    private static string[] ReadLines(StreamReader reader)
    {
        var lines = new List<string>();
        while (reader.ReadLine() is { } line)
            lines.Add(JsonSerializer.Deserialize<string>(line)!);
        return [.. lines];
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", "-W", "ignore", Path.Combine(Root(), Script)])
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

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Playground.sln")))
            folder = Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The repository's root is not above the tests.");
        return folder;
    }
}
