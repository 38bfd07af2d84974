using Playground.Browser.Tests.Browser;

// One Chromium for all tests; each test has a context, which shares nothing with the others.
[assembly: AssemblyFixture(typeof(ChromiumFixture))]
