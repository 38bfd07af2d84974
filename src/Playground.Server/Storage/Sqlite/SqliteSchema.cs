using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>The tables, and how a database gets them.</summary>
internal static class SqliteSchema
{
    /// <summary>Version of the tables. Raise it with every change, and add the step to <see cref="Prepare"/>.</summary>
    public const int Version = 1;

    /// <summary>"PLGR": tells our databases from those of other programs.</summary>
    private const int ApplicationId = 0x504C4752;

    // Batches are numbered, because one that only brings names begins with the same event as the next.
    private const string Tables = """
        CREATE TABLE runs (
            id TEXT NOT NULL PRIMARY KEY,
            scenario TEXT NOT NULL,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            ended_at INTEGER,
            reason TEXT,
            event_count INTEGER NOT NULL,
            summary TEXT NOT NULL
        );
        CREATE INDEX runs_by_age ON runs (created_at DESC, id DESC);
        CREATE INDEX runs_by_scenario ON runs (scenario, created_at DESC, id DESC);
        CREATE INDEX live_runs ON runs (id) WHERE ended_at IS NULL;
        CREATE TABLE batches (
            run TEXT NOT NULL REFERENCES runs (id) ON DELETE CASCADE,
            number INTEGER NOT NULL,
            first_sequence INTEGER NOT NULL,
            event_count INTEGER NOT NULL,
            name_count INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (run, number)
        ) WITHOUT ROWID;
        """;

    /// <summary>Makes an empty database ours and refuses one that is another program's or a newer version's.</summary>
    /// <exception cref="StorageException">The database is not for this server.</exception>
    public static void Prepare(SqliteConnection connection, string path)
    {
        var version = (long)connection.Scalar("PRAGMA user_version")!;
        var applicationId = (long)connection.Scalar("PRAGMA application_id")!;
        var isEmpty = (long)connection.Scalar("SELECT COUNT(*) FROM sqlite_schema")! == 0;
        if (isEmpty)
            Create(connection);
        else if (applicationId != ApplicationId)
            throw new StorageException($"{path} is not a Playground database. Choose another file with Playground:Storage:Path.");
        else if (version > Version)
            throw new StorageException($"{path} was written by a newer version of Playground (format {version}, this server reads up to {Version}).");
    }

    /// <summary>Writes something that changes nothing.</summary>
    public static int Touch(SqliteConnection connection) => connection.Execute($"PRAGMA user_version = {Version}");

    private static void Create(SqliteConnection connection)
    {
        // Has to come before the first table; lets retention give space back.
        connection.Execute("PRAGMA auto_vacuum = INCREMENTAL");
        connection.Execute("PRAGMA journal_mode = WAL");
        using var transaction = connection.BeginTransaction();
        connection.Execute(Tables);
        connection.Execute($"PRAGMA application_id = {ApplicationId}; PRAGMA user_version = {Version}");
        transaction.Commit();
    }
}
