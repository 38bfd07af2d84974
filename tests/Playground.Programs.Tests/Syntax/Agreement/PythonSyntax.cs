using System.Text.Json;
using Playground.Programs.Tests.Python;

namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>Asks CPython what it makes of programs.</summary>
internal static class PythonSyntax
{
    /// <summary>What one process of CPython answers for each program, in order.</summary>
    public static async Task<PythonAnswer[]> AskAsync(IReadOnlyList<string> sources)
    {
        using var python = PythonProcess.Start("syntax.py", "-I", "-W", "ignore");
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
}
