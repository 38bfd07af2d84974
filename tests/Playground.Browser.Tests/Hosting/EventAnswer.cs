namespace Playground.Browser.Tests.Hosting;

/// <summary>An event as REST tells it.</summary>
internal sealed record EventAnswer(long Sequence, long TimeNs, int Thread, string ThreadName, string Kind, string? SubjectName, long Value, long Extra);
