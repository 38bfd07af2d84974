using System.Text.Json;
using System.Text.Json.Serialization;

namespace Playground.Programs.Tests.Python;

/// <summary>Runs whole programs in CPython, many in one process.</summary>
internal static class PythonPrograms
{
    /// <summary>What each program writes.</summary>
    public static Written[] Run(IReadOnlyList<string> sources) => Run("run_programs.py", sources);

    /// <summary>What each program with threads writes, run in a process of its own.</summary>
    public static Written[] RunThreads(IReadOnlyList<string> sources) => Run("run_threads.py", sources);

    private static Written[] Run(string script, IReadOnlyList<string> sources)
    {
        using var python = PythonProcess.Start(script, "-I", "-X", "utf8", "-X", "no_debug_ranges");
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
    /// <param name="ExitCode">What its process ended with; 0 where it had none of its own.</param>
    public sealed record Written(
        [property: JsonPropertyName("out")] string Out,
        [property: JsonPropertyName("err")] string Error,
        [property: JsonPropertyName("code")] int ExitCode = 0);
}
