using Playground.Testing;
namespace Playground.Browser.Tests.PageModules;

/// <summary>The checks of the page's scripts that need no browser, so that one command runs all tests.</summary>
public sealed class PageModuleTests
{
    /// <summary>The test files, by their path in the repository.</summary>
    public static TheoryData<string> Files() =>
        [.. Directory.EnumerateFiles(RepositoryFiles.PathOf("tests", "browser"), "*.test.js", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(RepositoryFiles.Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public Task Its_tests_pass(string file) => NodeTool.TestAsync(file);

    [Fact]
    public Task Its_types_are_right() => NodeTool.ScriptAsync("typecheck");

    [Fact]
    public Task It_keeps_the_rules() => NodeTool.ScriptAsync("lint");
}
