using Playground.Browser.Tests.Processes;

namespace Playground.Browser.Tests.Chromium;

/// <summary>Debian's package, where one may install it: in a container, as root.</summary>
internal sealed class DebianChromium(IChromiumSource installed) : IChromiumSource
{
    private const string AptGet = "/usr/bin/apt-get";
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public bool Installs => true;

    public async Task<ChromiumAnswer> FindAsync(CancellationToken cancellation)
    {
        if (!File.Exists(AptGet))
            return ChromiumAnswer.None("there is no apt-get");
        if (!Environment.IsPrivilegedProcess)
            return ChromiumAnswer.None("apt-get may be used by root only");

        var update = await BoundedProcess.RunAsync(AptGet, ["update"], Limit, cancellation: cancellation);
        if (!update.Succeeded)
            return ChromiumAnswer.None($"apt-get update failed ({update.Gist})");
        // Older releases have no package of the shell alone.
        var install = await InstallAsync("chromium-headless-shell", cancellation);
        if (!install.Succeeded)
            install = await InstallAsync("chromium", cancellation);
        return install.Succeeded ? await installed.FindAsync(cancellation) : ChromiumAnswer.None($"apt-get install failed ({install.Gist})");
    }

    private static Task<ProcessOutcome> InstallAsync(string package, CancellationToken cancellation) =>
        BoundedProcess.RunAsync(AptGet, ["install", "-y", "--no-install-recommends", package], Limit, cancellation: cancellation);
}
