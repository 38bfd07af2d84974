using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Playground.Browser.Tests.Browser;

/// <summary>What keeps people from using the page, as far as axe can find it.</summary>
internal static class Barriers
{
    /// <summary>What is in order need not be listed: that takes axe longer than to find it.</summary>
    private static readonly AxeRunOptions ViolationsOnly = new() { ResultTypes = [ResultType.Violations] };

    private static readonly AxeRunOptions ColoursOnly = new()
    {
        ResultTypes = [ResultType.Violations],
        RunOnly = new RunOnlyOptions { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
    };

    /// <summary>Fails where axe finds any; of a page that is light it looks at the colours in the dark as well.</summary>
    /// <param name="page">What is looked at, as it is now.</param>
    /// <param name="when">What is on screen, for the failure's text.</param>
    public static async Task ExpectNoneAsync(IPage page, string when)
    {
        await ExpectNoneAsync(page, when, ViolationsOnly);
        if (await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches"))
            return;
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await ExpectNoneAsync(page, $"{when}, in the dark", ColoursOnly);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    private static async Task ExpectNoneAsync(IPage page, string when, AxeRunOptions options)
    {
        var result = await page.RunAxe(options);
        Assert.True(result.Violations.Length == 0, $"{when}:\n{string.Join('\n', result.Violations.Select(Describe))}");
    }

    private static string Describe(AxeResultItem violation) =>
        $"{violation.Id}: {violation.Help}\n{string.Join('\n', violation.Nodes.Select(node => $"  {node.Html}\n    {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}"))}";
}
