using System.ComponentModel;
using System.Diagnostics;

namespace Playground.Scenarios.Tests;

/// <summary>The Python listings really run: each ends by itself, says something, and complains about nothing.</summary>
public class PythonListingTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Ids => [.. new ScenarioCatalogue().All.Select(scenario => scenario.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task Python_listing_runs_to_its_end_and_says_what_happened(string id)
    {
        var code = new ScenarioCatalogue().Find(id)!.Listings.Single(listing => listing.Language == "python").Code;

        using var python = Start();
        await python.StandardInput.WriteAsync(code);
        python.StandardInput.Close();
        var output = python.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var complaints = python.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        try
        {
            await python.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Patience, TestContext.Current.CancellationToken);
        }
        catch (TimeoutException)
        {
            python.Kill();
            throw;
        }

        Assert.Equal("", await complaints);
        Assert.NotEqual("", await output);
        Assert.Equal(0, python.ExitCode);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void Python_listing_imports_only_what_the_playground_has(string id)
    {
        var code = new ScenarioCatalogue().Find(id)!.Listings.Single(listing => listing.Language == "python").Code;

        string[] known = ["threading", "queue", "time", "random", "concurrent.futures"];
        var imports = code.Split('\n').Where(line => line.StartsWith("import ", StringComparison.Ordinal) || line.StartsWith("from ", StringComparison.Ordinal));
        Assert.All(imports, line => Assert.Contains(line.Split(' ')[1], known));
        Assert.DoesNotContain('\r', code);
        Assert.EndsWith("\n", code, StringComparison.Ordinal);
    }

    private static Process Start()
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", ["-I", "-W", "error", "-"])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Skip("There is no python3 on this machine: that the Python listings run has not been tested.");
            throw;
        }
    }
}
