using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Playground.Server.Operations;
using Playground.Server.Storage;
using Playground.Server.Storage.Sqlite;

namespace Playground.Server.Tests.Storage;

public sealed class SqliteRunStoreTests : RunStoreTests
{
    private readonly TemporaryDirectory _directory = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<PlaygroundMetrics>().BuildServiceProvider();
    private SqliteRunStore? _store;

    private string Path => _directory.File("data/runs.db");

    protected override IRunStore Open()
    {
        _store = Create(Path);
        _store.Open();
        return _store;
    }

    protected override async Task CloseAsync()
    {
        if (_store is not null)
            await _store.DisposeAsync();
    }

    [Fact]
    public void A_second_server_on_the_same_file_is_refused()
    {
        var second = Create(Path);
        Assert.Contains("in use by another Playground", Assert.Throws<StorageException>(second.Open).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        await CloseAsync();
        Execute(Path, "PRAGMA user_version = 99");

        Assert.Contains("newer version", Assert.Throws<StorageException>(() => Create(Path).Open()).Message, StringComparison.Ordinal);
        Execute(Path, "SELECT id FROM runs");
    }

    [Fact]
    public void A_database_of_another_program_is_refused()
    {
        var path = _directory.File("other.db");
        Execute(path, "CREATE TABLE customers (name TEXT)");
        Assert.Contains("not a Playground database", Assert.Throws<StorageException>(() => Create(path).Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused()
    {
        var path = _directory.File("text.db");
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("Not a database at all. ", 200)));
        Assert.Contains("damaged", Assert.Throws<StorageException>(() => Create(path).Open()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_that_can_not_be_written_is_refused()
    {
        var file = _directory.File("file");
        File.WriteAllText(file, "");
        var refused = Assert.Throws<StorageException>(() => Create(System.IO.Path.Combine(file, "runs.db")).Open());
        Assert.Contains("Playground:Storage:Path", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_transaction_that_fails_is_told_and_the_next_one_works()
    {
        using (var other = new SqliteConnection($"Data Source={Path};Pooling=False"))
        {
            other.Open();
            using var _ = other.BeginTransaction();
            var refused = await Assert.ThrowsAsync<StorageException>(() => Store.SaveAsync(StoredRuns.Live(1), Cancellation));
            Assert.Contains("locked", refused.Message, StringComparison.Ordinal);
            Assert.Null(await Store.FindAsync(StoredRuns.Id(1), Cancellation));
        }

        await Store.SaveAsync(StoredRuns.Live(2), Cancellation);
        Assert.Equal([StoredRuns.Id(2)], (await Store.ListAsync(new RunQuery(), Cancellation)).Runs.Select(run => run.Id));
    }

    [Fact]
    public async Task What_waits_is_committed_before_the_store_closes()
    {
        var saves = Enumerable.Range(0, 300).Select(i => Store.SaveAsync(StoredRuns.Live(i), Cancellation)).ToArray();
        await RestartAsync();
        await Task.WhenAll(saves);
        Assert.Equal(300, await Store.MarkInterruptedAsync(StoredRuns.Start, "", Cancellation));
    }

    [Fact]
    public async Task A_closed_store_says_so()
    {
        await CloseAsync();
        await Assert.ThrowsAsync<StorageException>(() => Store.SaveAsync(StoredRuns.Live(1), Cancellation));
    }

    [Fact]
    public async Task Retention_gives_space_back()
    {
        var run = StoredRuns.Ended(1);
        await Store.SaveAsync(run with { Summary = new string('x', 3_000_000) }, Cancellation);
        await Store.SaveAsync(StoredRuns.Ended(2), Cancellation);
        await Store.RemoveOldAsync(1, DateTimeOffset.MinValue, Cancellation);
        Assert.InRange(new FileInfo(Path).Length, 1, 1_000_000);
    }

    private SqliteRunStore Create(string path) =>
        new(Options.Create(new StorageOptions { Path = path, BusySeconds = 1 }), _services.GetRequiredService<PlaygroundMetrics>(), TimeProvider.System);

    private static void Execute(string path, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
