using Playground.Programs.Values.Calls;

namespace Playground.Programs.Machine;

/// <summary>The method that values of a kind have, as an attribute site remembers it.</summary>
/// <param name="Type">The kind of value.</param>
/// <param name="Method">The method.</param>
internal sealed record NativePlace(Type Type, NativeFunction Method);
