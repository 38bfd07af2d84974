namespace Playground.Server.Limits;

/// <summary>Describes a limit for people: what it counts and what happens past it.</summary>
/// <param name="unit">What the number counts.</param>
/// <param name="description">One sentence.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LimitAttribute(string unit, string description) : Attribute
{
    /// <summary>What the number counts.</summary>
    public string Unit { get; } = unit;

    /// <summary>One sentence.</summary>
    public string Description { get; } = description;
}
