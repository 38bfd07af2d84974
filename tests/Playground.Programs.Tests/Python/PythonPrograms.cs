using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Programs.Tests.Python;

/// <summary>Runs whole programs in CPython, many in one process.</summary>
internal static class PythonPrograms
{
    /// <summary>What each program writes.</summary>
    public static Written[] Run(IReadOnlyList<string> sources)
    {
        using var python = PythonProcess.Start("run_programs.py", "-I", "-X", "utf8", "-X", "no_debug_ranges");
        var answer = python.StandardOutput.ReadToEndAsync();
        var complaints = python.StandardError.ReadToEndAsync();
        python.StandardInput.Write(JsonSerializer.Serialize(sources));
        python.StandardInput.Close();
        python.WaitForExit();
        Assert.Equal("", complaints.Result);
        return JsonSerializer.Deserialize<Written[]>(answer.Result)!;
    }

    /// <summary>What a program wrote.</summary>
    /// <param name="Out">Its output.</param>
    /// <param name="Error">Its traceback.</param>
    public sealed record Written([property: JsonPropertyName("out")] string Out, [property: JsonPropertyName("err")] string Error);
}
