namespace Playground.Threading.Deadlocks;

/// <summary>What a thread waits for.</summary>
/// <param name="Resource">What it needs.</param>
/// <param name="IsTimed">Whether it will give up by itself, so that its wait can't be part of a deadlock.</param>
internal sealed record Wait(IOwned Resource, bool IsTimed);
