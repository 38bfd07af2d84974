namespace Playground.Timelines.Encoding;

/// <summary>
/// A stretch of a timeline in the bytes of the wire format. Immutable: the same array serves the log, the store and every viewer.
/// </summary>
/// <param name="FirstSequence">Sequence number of the first event.</param>
/// <param name="EventCount">How many events it holds.</param>
/// <param name="NameCount">How many names it brings.</param>
/// <param name="Data">The encoded bytes; not to be changed.</param>
public sealed record TimelineBatch(long FirstSequence, int EventCount, int NameCount, byte[] Data)
{
    /// <summary>Sequence number after the last event.</summary>
    public long NextSequence => FirstSequence + EventCount;
}
