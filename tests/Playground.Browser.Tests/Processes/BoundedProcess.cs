using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Playground.Browser.Tests.Processes;

/// <summary>Runs programs that may not take for ever.</summary>
internal static class BoundedProcess
{
    public static async Task<ProcessOutcome> RunAsync(
        string file, IEnumerable<string> arguments, TimeSpan limit, string? directory = null, CancellationToken cancellation = default)
    {
        var start = new ProcessStartInfo(file, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            WorkingDirectory = directory ?? "",
        };
        var output = new StringBuilder();
        using var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            return new ProcessOutcome(null, e.Message, WasFound: false);
        }

        process.StandardInput.Close();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        ending.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(ending.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            Append($"{file} was ended: it took longer than {limit.TotalSeconds:0} s.");
            return new ProcessOutcome(null, Text());
        }

        return new ProcessOutcome(process.ExitCode, Text());

        void Append(string? line)
        {
            lock (output)
                output.Append(line).Append('\n');
        }

        string Text()
        {
            lock (output)
                return output.ToString();
        }
    }
}
