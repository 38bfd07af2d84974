using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>A database file of ours: opens connections to it and says in words what is wrong with it.</summary>
internal sealed class SqliteDatabase(string path, int busySeconds) : IDisposable
{
    private const int SqliteBusy = 5, SqliteFull = 13, SqliteNotADatabase = 26, SqliteCorrupt = 11;

    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, ForeignKeys = true, DefaultTimeout = busySeconds }.ToString();
    private FileStream? _claim;

    /// <summary>The file, as an absolute path.</summary>
    public string Path => path;

    /// <summary>Claims the file for this process, creates what is missing and checks the rest.</summary>
    /// <exception cref="StorageException">It can't be used; the message says why and what to do.</exception>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
            Claim();
            using var connection = Connect();
            SqliteSchema.Prepare(connection, path);
            // Fails where the file can be read but not written.
            connection.Execute("BEGIN IMMEDIATE; ROLLBACK");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new StorageException($"{path} can't be written: {exception.Message} Choose another file with Playground:Storage:Path.", exception);
        }
        catch (SqliteException exception)
        {
            throw Explain(exception);
        }
    }

    /// <summary>An open connection; pooled, so this is cheap.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        connection.Open();
        connection.Execute("PRAGMA synchronous = NORMAL");
        return connection;
    }

    /// <summary>What went wrong, for people.</summary>
    public StorageException Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SqliteBusy => new StorageException($"{path} is locked by another program.", exception),
        SqliteFull => new StorageException($"The disk of {path} is full.", exception),
        SqliteNotADatabase or SqliteCorrupt => new StorageException(
            $"{path} is damaged or not a database. Move it away, or choose another file with Playground:Storage:Path.", exception),
        _ => new StorageException($"{path} can't be used: {exception.Message}", exception),
    };

    public void Dispose()
    {
        using (var connection = new SqliteConnection(_connectionString))
            SqliteConnection.ClearPool(connection);
        _claim?.Dispose();
    }

    /// <summary>Two servers on one file would end each other's runs at their start.</summary>
    private void Claim()
    {
        try
        {
            _claim = new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException exception) when (File.Exists(path + ".lock"))
        {
            throw new StorageException($"{path} is in use by another Playground. Stop it, or choose another file with Playground:Storage:Path.", exception);
        }
    }
}
