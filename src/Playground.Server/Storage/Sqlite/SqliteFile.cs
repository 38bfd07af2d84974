using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>What SQLite knows of a connection's file and its .NET library doesn't ask.</summary>
internal static partial class SqliteFile
{
    /// <summary><c>SQLITE_FCNTL_HAS_MOVED</c>: https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html.</summary>
    private const int HasMovedQuestion = 20;

    /// <summary>
    /// Whether the file was removed, renamed or replaced since the connection was opened. What is written over the connection goes on
    /// to the file that was, if that is nowhere any more into nothing, without an error.
    /// </summary>
    public static bool HasMoved(SqliteConnection connection)
    {
        var hasMoved = 0;
        return Control(connection.Handle!, null, HasMovedQuestion, ref hasMoved) == 0 && hasMoved != 0;
    }

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Control(SafeHandle connection, string? database, int question, ref int answer);
}
