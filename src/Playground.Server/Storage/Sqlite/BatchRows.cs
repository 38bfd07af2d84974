using Microsoft.Data.Sqlite;
using Playground.Timelines.Encoding;

namespace Playground.Server.Storage.Sqlite;

/// <summary>Reads and writes the table of batches.</summary>
internal static class BatchRows
{
    public static void Append(SqliteConnection connection, string runId, IReadOnlyList<TimelineBatch> batches)
    {
        if (connection.Scalar("SELECT 1 FROM runs WHERE id = @run", ("@run", runId)) is null)
            throw new KeyNotFoundException($"There is no run {runId}.");

        var (number, sequence) = FindEnd(connection, runId);
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO batches VALUES (@run, @number, @first, @events, @names, @data)";
        insert.Parameters.AddWithValue("@run", runId);
        var numbers = insert.Parameters.Add("@number", SqliteType.Integer);
        var firsts = insert.Parameters.Add("@first", SqliteType.Integer);
        var events = insert.Parameters.Add("@events", SqliteType.Integer);
        var names = insert.Parameters.Add("@names", SqliteType.Integer);
        var data = insert.Parameters.Add("@data", SqliteType.Blob);
        foreach (var batch in batches)
        {
            if (batch.FirstSequence != sequence)
                throw new ArgumentException($"A batch of run {runId} begins with event {batch.FirstSequence}, expected {sequence}.", nameof(batches));
            (numbers.Value, firsts.Value, events.Value) = (number++, batch.FirstSequence, batch.EventCount);
            (names.Value, data.Value) = (batch.NameCount, batch.Data);
            insert.ExecuteNonQuery();
            sequence = batch.NextSequence;
        }
    }

    public static IReadOnlyList<TimelineBatch> Load(SqliteConnection connection, string runId) =>
        connection.Query(
            row => new TimelineBatch(row.GetInt64(0), row.GetInt32(1), row.GetInt32(2), row.GetFieldValue<byte[]>(3)),
            "SELECT first_sequence, event_count, name_count, data FROM batches WHERE run = @run ORDER BY number",
            ("@run", runId));

    /// <summary>The number of the next batch and the sequence number it begins with.</summary>
    private static (long Number, long Sequence) FindEnd(SqliteConnection connection, string runId) =>
        connection.Query(
            row => (row.GetInt64(0) + 1, row.GetInt64(1)),
            "SELECT number, first_sequence + event_count FROM batches WHERE run = @run ORDER BY number DESC LIMIT 1",
            ("@run", runId)).FirstOrDefault();
}
