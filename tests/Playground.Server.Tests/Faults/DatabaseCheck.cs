using Microsoft.Data.Sqlite;

namespace Playground.Server.Tests.Faults;

/// <summary>Whether a database file is what it should be, by SQLite's own judgement and by what the tables promise each other.</summary>
internal static class DatabaseCheck
{
    private const string Gaps = """
        SELECT COUNT(*) FROM (
            SELECT number - LAG(number, 1, -1) OVER timeline AS step,
                first_sequence - COALESCE(LAG(first_sequence + event_count) OVER timeline, 0) AS gap
            FROM batches WINDOW timeline AS (PARTITION BY run ORDER BY number))
        WHERE step <> 1 OR gap <> 0
        """;

    private const string Mismatches = """
        SELECT COUNT(*) FROM runs WHERE ended_at IS NOT NULL
            AND event_count <> (SELECT COALESCE(SUM(event_count), 0) FROM batches WHERE run = runs.id)
        """;

    public static void Check(string path)
    {
        using var connection = new SqliteConnection($"Data Source={path};Mode=ReadOnly;Pooling=False");
        connection.Open();
        Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
        Assert.Null(Scalar(connection, "PRAGMA foreign_key_check"));
        Assert.Equal(0L, Scalar(connection, Gaps));
        Assert.Equal(0L, Scalar(connection, Mismatches));
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is ours.
        command.CommandText = sql;
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }
}
