using Playground.Programs.Tests.Python;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>A table of small programs, one a line, that must give here what they give in CPython. One process answers for all.</summary>
internal sealed class Agreement
{
    private readonly string[] _sources;
    private readonly Lazy<Dictionary<string, string>> _answers;

    public Agreement(string table)
    {
        _sources = [.. table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct()];
        _answers = new(() => _sources.Zip(PythonExpressions.Evaluate(_sources)).ToDictionary());
    }

    public TheoryData<string> Sources => [.. _sources];

    public void Check(string source) => Assert.Equal($"{source} → {_answers.Value[source]}", $"{source} → {Evaluator.Answer(source)}");

    /// <summary>Checks many programs at once, and shows some of those that differ.</summary>
    public static void CheckAll(IReadOnlyList<string> sources)
    {
        const int Shown = 20;
        var differing = sources.Zip(PythonExpressions.Evaluate(sources))
            .Select(pair => (Source: pair.First, Python: pair.Second, Here: Evaluator.Answer(pair.First)))
            .Where(answer => answer.Python != answer.Here)
            .Select(answer => $"{answer.Source}\n    Python: {answer.Python}\n    here:   {answer.Here}")
            .ToList();
        Assert.True(differing.Count == 0, $"{differing.Count} of {sources.Count} differ:\n{string.Join('\n', differing.Take(Shown))}");
    }
}
