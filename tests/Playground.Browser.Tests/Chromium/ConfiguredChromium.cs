namespace Playground.Browser.Tests.Chromium;

/// <summary>The one that the environment names.</summary>
internal sealed class ConfiguredChromium(Func<string, string?> environment) : IChromiumSource
{
    public const string Variable = "PLAYGROUND_CHROMIUM";

    public bool Installs => false;

    public Task<ChromiumAnswer> FindAsync(CancellationToken cancellation) => Task.FromResult(Find());

    private ChromiumAnswer Find()
    {
        var path = environment(Variable);
        if (string.IsNullOrWhiteSpace(path))
            return ChromiumAnswer.None($"{Variable} is not set");
        return File.Exists(path) ? ChromiumAnswer.Found(path) : ChromiumAnswer.Refused($"{Variable} names {path}, which is no file");
    }
}
