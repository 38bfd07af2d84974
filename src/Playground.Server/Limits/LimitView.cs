namespace Playground.Server.Limits;

/// <summary>A limit as <c>GET /api/limits</c> shows it.</summary>
/// <param name="Value">The number in force.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="Description">One sentence.</param>
public sealed record LimitView(long Value, string Unit, string Description);
