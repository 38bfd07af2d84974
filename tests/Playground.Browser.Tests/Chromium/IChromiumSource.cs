namespace Playground.Browser.Tests.Chromium;

/// <summary>One way to come by a Chromium.</summary>
internal interface IChromiumSource
{
    /// <summary>Whether it changes the machine: then it is asked only when nothing else has one, and by one process at a time.</summary>
    bool Installs { get; }

    /// <summary>The executable, or why there is none.</summary>
    Task<ChromiumAnswer> FindAsync(CancellationToken cancellation);
}
