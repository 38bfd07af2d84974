namespace Playground.Browser.Tests.Hosting;

/// <summary>A page of events as REST tells it.</summary>
internal sealed record EventPageAnswer(IReadOnlyList<EventAnswer> Events, long Next, bool Ended);
