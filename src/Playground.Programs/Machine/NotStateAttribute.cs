namespace Playground.Programs.Machine;

/// <summary>
/// Marks a field that has no part in what a program does next: a name, a cache, a lock of the host's own, or what is recorded. All others
/// have: two moments of a program are the same where these are.
/// </summary>
[AttributeUsage(AttributeTargets.Field)]
internal sealed class NotStateAttribute : Attribute;
