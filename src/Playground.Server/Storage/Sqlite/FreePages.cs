using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>Gives the space of what was deleted back to the disk.</summary>
internal static class FreePages
{
    /// <summary>Frees a stretch.</summary>
    /// <returns>Whether there is more.</returns>
    public static bool FreeSome(SqliteConnection connection)
    {
        var before = Count(connection);
        // Every row that is read frees a page.
        connection.Query(_ => 0, "PRAGMA incremental_vacuum(500)");
        var left = Count(connection);
        return left > 0 && left < before;
    }

    private static long Count(SqliteConnection connection) => (long)connection.Scalar("PRAGMA freelist_count")!;
}
