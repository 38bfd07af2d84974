using Playground.Browser.Tests.Processes;
using Playground.Testing;

namespace Playground.Browser.Tests.PageModules;

/// <summary>Runs the page's own checks, which Node.js knows.</summary>
internal static class NodeTool
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    /// <summary>Runs the tests of one file.</summary>
    public static Task TestAsync(string file) => ExpectSuccessAsync("node", ["--test", file]);

    /// <summary>Runs a script of package.json.</summary>
    public static Task ScriptAsync(string name) => OperatingSystem.IsWindows()
        ? ExpectSuccessAsync("cmd", ["/c", "npm", "run", name])
        : ExpectSuccessAsync("npm", ["run", name]);

    private static async Task ExpectSuccessAsync(string tool, string[] arguments)
    {
        var outcome = await BoundedProcess.RunAsync(tool, arguments, Limit, RepositoryFiles.Root, TestContext.Current.CancellationToken);
        if (outcome.Succeeded)
            return;
        Assert.Fail(outcome.WasFound
            ? $"{tool} {string.Join(' ', arguments)} failed:\n{outcome.Output}"
            : $"{tool} was not found: install Node.js 20 or newer, which brings npm, and run the tests again.");
    }
}
