namespace Playground.Browser.Tests.Chromium;

/// <summary>Where browsers that can stand in for Chromium usually are.</summary>
internal static class ChromiumPlaces
{
    // The shell first: it has no window around the page, which costs more than drawing the page.
    private static readonly string[] Commands =
        ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable"];

    private static readonly string[] Applications = ["Chromium", "Google Chrome", "Microsoft Edge"];

    private static readonly string[] Programs =
        ["Chromium/Application/chrome.exe", "Google/Chrome/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe"];

    public static IEnumerable<string> All()
    {
        if (OperatingSystem.IsWindows())
            return OnWindows();
        return OperatingSystem.IsMacOS() ? OnMac().Concat(OnPath()) : OnPath();
    }

    private static IEnumerable<string> OnWindows() =>
        from program in Programs
        from folder in new[]
        {
            Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData,
        }
        select Path.Combine(Environment.GetFolderPath(folder), program);

    private static IEnumerable<string> OnMac() =>
        from application in Applications
        from folder in new[] { "/Applications", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications") }
        select Path.Combine(folder, $"{application}.app/Contents/MacOS/{application}");

    private static IEnumerable<string> OnPath() =>
        from command in Commands
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Combine(folder, command);
}
