namespace Playground.Timelines.Analysis.Stalls;

/// <summary>A thread that waits when nobody can go on.</summary>
/// <param name="Thread">Which one.</param>
/// <param name="Wait">What it waits for.</param>
/// <param name="Holders">Who holds that.</param>
internal sealed record StalledThread(int Thread, OpenWait Wait, IReadOnlyList<Holder> Holders);
