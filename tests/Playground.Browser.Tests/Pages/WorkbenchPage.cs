using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Playground.Browser.Tests.Pages;

/// <summary>The zone in which students write, run and step programs.</summary>
internal sealed partial class WorkbenchPage(PlaygroundPage page)
{
    private IPage Browser => page.Browser;

    public ILocator Zone => Browser.GetByTestId("workbench");

    public ExplorationPanel Exploration => new(Browser);

    /// <summary>The text of the program, where it is written.</summary>
    public ILocator Code => Zone.GetByRole(AriaRole.Textbox, new() { Name = "Your program, in Python" });

    public ILocator CheckStatus => Browser.GetByTestId("check-status");

    public ILocator Problems => Browser.GetByTestId("code-problems").GetByRole(AriaRole.Button);

    public ILocator Notice => Browser.GetByTestId("program-notice");

    /// <summary>What the server said when it would not run the program.</summary>
    public ILocator RunProblem => Browser.GetByTestId("program-problem");

    public ILocator InterpreterLock => Browser.GetByRole(AriaRole.Checkbox, new() { Name = "Interpreter lock (GIL)" });

    public ILocator Output => Browser.GetByTestId("console").GetByRole(AriaRole.Listitem);

    public ILocator OutputOf => Browser.GetByRole(AriaRole.Group, new() { Name = "Output of" });

    public ILocator Errors => Browser.GetByTestId("program-errors");

    public ILocator Variables => Browser.GetByTestId("variables");

    public ILocator StepThrough => Browser.GetByRole(AriaRole.Button, new() { Name = "Step through this run" });

    public ILocator Replay => Browser.GetByRole(AriaRole.Button, new() { Name = "Replay on real threads" });

    public ILocator Undo => Browser.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true });

    public ILocator Redo => Browser.GetByRole(AriaRole.Button, new() { Name = "Redo", Exact = true });

    public ILocator Schedule => Browser.GetByRole(AriaRole.Textbox, new() { Name = "Schedule", Exact = true });

    public ILocator ScheduleError => Browser.GetByTestId("schedule-error");

    public ILocator Examples => Browser.GetByTestId("examples-menu");

    /// <summary>The letters of threads beside the code.</summary>
    public ILocator ThreadsInCode => Zone.Locator(".thread-badge");

    public ILocator Link => Browser.GetByRole(AriaRole.Link, new() { Name = "Your program", Exact = true });

    /// <summary>What a thread would do next.</summary>
    public ILocator Thread(string letter) => Browser.GetByTestId("step-threads").Locator($"[data-letter={letter}]");

    /// <summary>The address of a program, as the page writes it.</summary>
    public static string LinkOf(string source, string? schedule = null, string? hash = null)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            deflate.Write(Encoding.UTF8.GetBytes(source));
        var code = Convert.ToBase64String(packed.ToArray()).Replace('+', '-').Replace('/', '_').TrimEnd('=');
        var steps = schedule is null ? "" : $"&schedule={schedule}" + (hash is null ? "" : $"&hash={hash}");
        return $"#/program?v=1&gil=1{steps}&code={code}";
    }

    /// <summary>Opens a program and waits until it has been looked at.</summary>
    public async Task OpenAsync(string source, string? schedule = null, string? hash = null)
    {
        await GoAsync(LinkOf(source, schedule, hash));
        await Assertions.Expect(CheckStatus).ToHaveTextAsync(ReadyOrWrong());
    }

    /// <summary>Goes to an address of the zone.</summary>
    public async Task GoAsync(string place)
    {
        await Browser.GotoAsync($"{page.Address}/{place}");
        await Assertions.Expect(Code).ToBeVisibleAsync();
    }

    /// <summary>Puts another text in the place of the program, as somebody who types it.</summary>
    public async Task WriteAsync(string source)
    {
        await Code.ClickAsync();
        await Browser.Keyboard.PressAsync("Control+A");
        await Browser.Keyboard.InsertTextAsync(source);
    }

    public Task ExpectReadyAsync() => Assertions.Expect(CheckStatus).ToHaveTextAsync("Ready to run");

    /// <summary>Waits until the text of the program has something in it.</summary>
    public Task ExpectCodeAsync(string part) => Assertions.Expect(Code).ToContainTextAsync(part);

    /// <summary>Waits for the address of the program as it is now.</summary>
    public Task ExpectAddressAsync(string part) => Assertions.Expect(Browser).ToHaveURLAsync(new Regex(Regex.Escape(part)));

    [GeneratedRegex("Ready to run|in the way")]
    private static partial Regex ReadyOrWrong();
}
