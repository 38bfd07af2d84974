using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>A change that waits for the writer.</summary>
internal abstract class PendingWrite
{
    /// <summary>Does the change, within a transaction of the writer.</summary>
    public abstract void Execute(SqliteConnection connection);

    /// <summary>Tells whoever waits that it is committed.</summary>
    public abstract void Complete();

    /// <summary>Tells whoever waits that it was not done.</summary>
    public abstract void Fail(Exception exception);

    /// <summary>Ends it without doing anything if nobody waits any more.</summary>
    public abstract bool TryAbandon();
}
