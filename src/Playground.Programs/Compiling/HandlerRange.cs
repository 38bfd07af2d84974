namespace Playground.Programs.Compiling;

/// <summary>Where exceptions of a part of the code go. Of several that fit, the first in the table counts: it is the innermost.</summary>
/// <param name="Start">The first instruction of the part.</param>
/// <param name="End">The first instruction behind it.</param>
/// <param name="Target">Where to go on; <see cref="Restore"/> to go on searching.</param>
/// <param name="Register">Takes the exception; for <see cref="Restore"/> the exception that is then no longer handled.</param>
internal readonly record struct HandlerRange(int Start, int End, int Target, int Register)
{
    /// <summary>Nobody catches here: an exception only leaves what handled another.</summary>
    public const int Restore = -1;
}
