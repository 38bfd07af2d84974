namespace Playground.Browser.Tests.Chromium;

/// <summary>What a source has to say.</summary>
/// <param name="Path">The executable, or null.</param>
/// <param name="Reason">Why there is none, as part of a sentence.</param>
/// <param name="IsFinal">Whether the other sources shall not be asked: what somebody chose is not replaced behind their back.</param>
internal sealed record ChromiumAnswer(string? Path, string Reason = "", bool IsFinal = false)
{
    public static ChromiumAnswer Found(string path) => new(path);

    public static ChromiumAnswer None(string reason) => new(null, reason);

    public static ChromiumAnswer Refused(string reason) => new(null, reason, IsFinal: true);
}
