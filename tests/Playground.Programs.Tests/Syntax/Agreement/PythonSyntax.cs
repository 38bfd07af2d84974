using System.ComponentModel;
using System.Diagnostics;
using System.Text.Json;

namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>Asks CPython what it makes of programs. Where there is none, tests fail: what they promise has not been shown.</summary>
internal static class PythonSyntax
{
    private const string Script = "tests/Playground.Programs.Tests/Python/syntax.py";

    /// <summary>What one process of CPython answers for each program, in order.</summary>
    public static async Task<PythonAnswer[]> AskAsync(IReadOnlyList<string> sources)
    {
        using var python = Start();
        var answers = python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            foreach (var source in sources)
                await python.StandardInput.WriteLineAsync(JsonSerializer.Serialize(source));
            python.StandardInput.Close();
        }
        catch (IOException)
        {
            Assert.Fail(await complaints);
        }

        var lines = (await answers).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("", await complaints);
        Assert.Equal(sources.Count, lines.Length);
        return [.. lines.Select(line => JsonSerializer.Deserialize<PythonAnswer>(line, JsonSerializerOptions.Web)!)];
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", "-W", "ignore", Corpus.PathOf(Script)])
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
}
