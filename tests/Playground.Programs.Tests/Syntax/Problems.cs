using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

/// <summary>What the playground says of programs.</summary>
internal static class Problems
{
    /// <summary>The problems of a program, each as "line:column message".</summary>
    public static string[] Of(string source) =>
        [.. ProgramText.Parse(source).Problems.Select(problem => $"{problem.Line}:{problem.Column} {problem.Message}")];

    /// <summary>The only problem of a program.</summary>
    public static ProgramProblem Only(string source) => Assert.Single(ProgramText.Parse(source).Problems);
}
