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

        foreach (string[] arguments in new[] { new[] { "update" }, ["install", "-y", "--no-install-recommends", "chromium"] })
        {
            var outcome = await BoundedProcess.RunAsync(AptGet, arguments, Limit, cancellation: cancellation);
            if (!outcome.Succeeded)
                return ChromiumAnswer.None($"apt-get {arguments[0]} failed ({outcome.Gist})");
        }

        return await installed.FindAsync(cancellation);
    }
}
