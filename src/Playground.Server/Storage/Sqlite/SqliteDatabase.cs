using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>A database file of ours: opens connections to it and says in words what is wrong with it.</summary>
internal sealed class SqliteDatabase(string path, int busySeconds) : IDisposable
{
    private const int SqliteBusy = 5, SqliteCorrupt = 11, SqliteFull = 13, SqliteCantOpen = 14, SqliteNotADatabase = 26;

    /// <summary>A file that is missing is not made: an empty one in the place of one that was taken away would look like a loss.</summary>
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        ForeignKeys = true,
        DefaultTimeout = busySeconds,
        Mode = SqliteOpenMode.ReadWrite,
    }.ToString();

    private const string PutItBack = "Put it back, or restart the server to begin with an empty one.";

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
            Create();
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
    /// <exception cref="SqliteException">The file can't be opened.</exception>
    /// <exception cref="StorageException">The file was taken away.</exception>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            connection.Execute("PRAGMA synchronous = NORMAL");
            ThrowIfTakenAway(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>Fails if what was read and written over a connection is not in the file any more.</summary>
    /// <exception cref="StorageException">The file was taken away. Once it, or another one, is there, all is well again.</exception>
    public void ThrowIfTakenAway(SqliteConnection connection)
    {
        if (!SqliteFile.HasMoved(connection))
            return;
        SqliteConnection.ClearPool(connection);
        throw new StorageException($"{path} was removed or replaced while the server was running. {PutItBack}");
    }

    /// <summary>What went wrong, for people.</summary>
    public StorageException Explain(SqliteException exception) => exception.SqliteErrorCode switch
    {
        SqliteBusy => new StorageException($"{path} is locked by another program.", exception),
        SqliteCantOpen => new StorageException($"{path} can't be opened: it was removed, or may not be read and written. {PutItBack}", exception),
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

    private void Create()
    {
        if (!File.Exists(path))
            File.Create(path).Dispose();
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
