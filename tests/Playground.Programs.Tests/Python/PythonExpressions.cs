using System.Text.Json;

namespace Playground.Programs.Tests.Python;

/// <summary>Evaluates small programs in CPython, many in one process.</summary>
internal static class PythonExpressions
{
    /// <summary>What CPython answers for each program: the representation of its last expression, or "Type: message".</summary>
    public static string[] Evaluate(IReadOnlyList<string> sources)
    {
        using var python = PythonProcess.Start("evaluate.py", "-I", "-W", "ignore");
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
}
