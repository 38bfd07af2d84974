namespace Playground.Server.Storage;

/// <summary>The database can't be opened, read or written. The message is a sentence for people who operate the server.</summary>
public sealed class StorageException : Exception
{
    /// <summary>Creates one with a sentence and its cause.</summary>
    public StorageException(string message, Exception? cause = null)
        : base(message, cause)
    {
    }
}
