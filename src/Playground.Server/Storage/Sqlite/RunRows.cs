using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>Reads and writes the table of runs. Moments are kept as UTC ticks of 100 ns.</summary>
internal static class RunRows
{
    private const string Columns = "id, scenario, status, created_at, ended_at, reason, event_count, summary";

    /// <summary>What stands in the column where a program ran: it can't be null.</summary>
    private const string NoScenario = "";

    /// <summary>Runs that retention removes in one go.</summary>
    private const int RemovedAtOnce = 50;

    public static int Save(SqliteConnection connection, StoredRun run) =>
        connection.Execute(
            $"""
            INSERT INTO runs ({Columns}) VALUES (@id, @scenario, @status, @created, @ended, @reason, @events, @summary)
            ON CONFLICT (id) DO UPDATE SET scenario = excluded.scenario, status = excluded.status, created_at = excluded.created_at,
                ended_at = excluded.ended_at, reason = excluded.reason, event_count = excluded.event_count, summary = excluded.summary
            """,
            ("@id", run.Id),
            ("@scenario", run.Scenario ?? NoScenario),
            ("@status", run.Status),
            ("@created", run.CreatedAt.UtcTicks),
            ("@ended", run.EndedAt?.UtcTicks),
            ("@reason", run.Reason),
            ("@events", run.EventCount),
            ("@summary", run.Summary));

    public static StoredRun? Find(SqliteConnection connection, string id) =>
        connection.Query(Read, $"SELECT {Columns} FROM runs WHERE id = @id", ("@id", id)).SingleOrDefault();

    public static RunPage List(SqliteConnection connection, RunQuery query)
    {
        // One more than asked for tells whether there is a next page.
        var runs = connection.Query(
            Read,
            $"""
            SELECT {Columns} FROM runs
            WHERE (created_at, id) < (@created, @id)
            {(query.Scenario is null ? "" : "AND scenario = @scenario")}
            {(query.Status is null ? "" : "AND status = @status")}
            ORDER BY created_at DESC, id DESC LIMIT @limit
            """,
            ("@created", query.After?.CreatedAt.UtcTicks ?? long.MaxValue),
            ("@id", query.After?.Id ?? ""),
            ("@scenario", query.Scenario),
            ("@status", query.Status),
            ("@limit", query.Limit + 1L));
        if (runs.Count <= query.Limit)
            return new RunPage(runs, null);

        runs.RemoveAt(query.Limit);
        return new RunPage(runs, runs.Count > 0 ? new RunCursor(runs[^1].CreatedAt, runs[^1].Id) : null);
    }

    public static bool Delete(SqliteConnection connection, string id) =>
        connection.Execute("DELETE FROM runs WHERE id = @id", ("@id", id)) > 0;

    /// <summary>A run's events up to the last commit are kept, and are what it has.</summary>
    public static int MarkInterrupted(SqliteConnection connection, DateTimeOffset endedAt, string reason) =>
        connection.Execute(
            """
            UPDATE runs SET status = 'failed', reason = @reason, ended_at = @ended,
                event_count = (SELECT COALESCE(MAX(first_sequence + event_count), 0) FROM batches WHERE run = runs.id)
            WHERE ended_at IS NULL
            """,
            ("@reason", reason),
            ("@ended", endedAt.UtcTicks));

    /// <summary>Removes a few of the runs that retention doesn't keep; live ones are always kept.</summary>
    public static int RemoveSomeOld(SqliteConnection connection, int keep, DateTimeOffset createdBefore) =>
        connection.Execute(
            """
            DELETE FROM runs WHERE id IN (
                SELECT id FROM runs WHERE ended_at IS NOT NULL
                    AND (created_at < @before OR id IN (SELECT id FROM runs ORDER BY created_at DESC, id DESC LIMIT -1 OFFSET @keep))
                LIMIT @some)
            """,
            ("@before", createdBefore.UtcTicks),
            ("@keep", keep),
            ("@some", RemovedAtOnce));

    private static StoredRun Read(SqliteDataReader row) => new()
    {
        Id = row.GetString(0),
        Scenario = row.GetString(1) is { Length: > 0 } scenario ? scenario : null,
        Status = row.GetString(2),
        CreatedAt = Moment(row.GetInt64(3)),
        EndedAt = row.IsDBNull(4) ? null : Moment(row.GetInt64(4)),
        Reason = row.IsDBNull(5) ? null : row.GetString(5),
        EventCount = row.GetInt64(6),
        Summary = row.GetString(7),
    };

    private static DateTimeOffset Moment(long ticks) => new(ticks, TimeSpan.Zero);
}
