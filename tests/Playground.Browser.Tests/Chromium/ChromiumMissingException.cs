namespace Playground.Browser.Tests.Chromium;

/// <summary>There is no Chromium, and none could be installed.</summary>
internal sealed class ChromiumMissingException(string message) : Exception(message);
