namespace Playground.Programs.Objects;

/// <summary>Where objects of a shape keep an attribute, as an attribute site remembers it.</summary>
/// <param name="Shape">The shape.</param>
/// <param name="Place">The place.</param>
internal sealed record FieldPlace(Shape Shape, int Place);
