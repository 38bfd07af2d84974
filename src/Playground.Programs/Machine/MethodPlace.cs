using Playground.Programs.Objects;

namespace Playground.Programs.Machine;

/// <summary>The method that objects of a shape have, as an attribute site remembers it.</summary>
/// <param name="Shape">The shape, which has no attribute of that name.</param>
/// <param name="Epoch">Of the classes when it was found.</param>
/// <param name="Method">The method.</param>
internal sealed record MethodPlace(Shape Shape, int Epoch, FunctionValue Method);
