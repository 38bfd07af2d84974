using Microsoft.Data.Sqlite;

namespace Playground.Server.Storage.Sqlite;

/// <summary>A change with a result.</summary>
internal sealed class PendingWrite<TResult>(Func<SqliteConnection, TResult> change, CancellationToken cancellation) : PendingWrite
{
    private readonly TaskCompletionSource<TResult> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult? _result;

    public Task<TResult> Task => _done.Task;

    public override bool TryAbandon() => cancellation.IsCancellationRequested && _done.TrySetCanceled(cancellation);

    public override void Execute(SqliteConnection connection) => _result = change(connection);

    public override void Complete() => _done.TrySetResult(_result!);

    public override void Fail(Exception exception) => _done.TrySetException(exception);
}
