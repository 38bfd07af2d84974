namespace Playground.Threading.Primitives;

/// <summary>Who goes first when readers and writers wait for the same lock.</summary>
public enum ReadersWriterPolicy
{
    /// <summary>A reader comes in whenever no writer is inside: writers may wait for ever.</summary>
    PreferReaders,

    /// <summary>No reader comes in while a writer waits: readers may wait for ever.</summary>
    PreferWriters,
}
