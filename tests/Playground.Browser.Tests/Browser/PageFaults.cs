using Microsoft.Playwright;

namespace Playground.Browser.Tests.Browser;

/// <summary>
/// Everything that went wrong in a page while nobody looked: errors on the console and in scripts, requests that failed or left
/// the server, and violations of its content policy.
/// </summary>
internal sealed class PageFaults
{
    private readonly Lock _lock = new();
    private readonly List<string> _faults = [];
    private readonly List<string> _console = [];
    private readonly List<string> _tolerated = [];
    private readonly List<(string Part, TaskCompletionSource Seen)> _awaited = [];

    /// <summary>All lines of the console, for the log of a failed test.</summary>
    public IReadOnlyList<string> Console
    {
        get
        {
            lock (_lock)
                return [.. _console];
        }
    }

    /// <summary>Those that no test has asked for.</summary>
    public IReadOnlyList<string> Unexpected
    {
        get
        {
            lock (_lock)
                return [.. _faults.Where(fault => !_tolerated.Any(part => fault.Contains(part, StringComparison.Ordinal)))];
        }
    }

    /// <summary>The test provokes faults with this in them.</summary>
    public void Tolerate(string part)
    {
        lock (_lock)
            _tolerated.Add(part);
    }

    /// <summary>Waits for a fault that comes from now on.</summary>
    public Task NextAsync(string part)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_lock)
            _awaited.Add((part, seen));
        return seen.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    /// <summary>Listens to all that a page reports.</summary>
    /// <param name="page">The page.</param>
    /// <param name="isAllowed">Whether it may send a request to an address.</param>
    public async Task WatchAsync(IPage page, Func<Uri, bool> isAllowed)
    {
        page.Console += (_, message) => Log(message);
        page.PageError += (_, error) => Add($"script error: {error}");
        page.Crash += (_, _) => Add("the page crashed");
        page.RequestFailed += (_, request) =>
        {
            // A page that is left takes its requests with it.
            if (request.Failure != "net::ERR_ABORTED")
                Add($"request failed: {request.Method} {request.Url}: {request.Failure}");
        };
        page.Request += (_, request) => CheckAddress(request.Url, isAllowed);
        page.WebSocket += (_, socket) => CheckAddress(socket.Url, isAllowed);
        await page.ExposeFunctionAsync("reportViolation", (string text) => Add($"policy violation: {text}"));
        await page.AddInitScriptAsync(
            "document.addEventListener('securitypolicyviolation', (e) => reportViolation(`${e.violatedDirective}: ${e.blockedURI}`));");
    }

    private void Log(IConsoleMessage message)
    {
        var line = $"{message.Type}: {message.Text} ({message.Location})";
        lock (_lock)
            _console.Add(line);
        if (message.Type == "error")
            Add($"console {line}");
    }

    private void CheckAddress(string address, Func<Uri, bool> isAllowed)
    {
        var uri = new Uri(address);
        if (uri.Scheme is not ("data" or "blob") && !isAllowed(uri))
            Add($"left the server: {address}");
    }

    private void Add(string fault)
    {
        lock (_lock)
        {
            _faults.Add(fault);
            foreach (var (_, seen) in _awaited.Where(awaited => fault.Contains(awaited.Part, StringComparison.Ordinal)))
                seen.TrySetResult();
        }
    }
}
