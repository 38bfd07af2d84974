namespace Playground.Scenarios.Parameters;

/// <summary>The unit of a number, such as <c>ms</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitAttribute(string unit) : Attribute
{
    /// <summary>As it is shown behind the number.</summary>
    public string Unit { get; } = unit;
}
