using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Playground.Server.Runs;
using Playground.Server.Storage;
using Playground.Server.Storage.Sqlite;
using Playground.Server.Tests.Runs;
using Playground.Timelines.Analysis;

namespace Playground.Server.Tests.Faults;

/// <summary>An application at whose seams things can be made to go wrong, for all of its runs at the same time.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly SemaphoreSlim _file = new(1);
    private readonly JumpingClock _clock = new();
    private readonly string _path;
    private TroubledStore? _store;
    private int _analyses;
    private int _saves;
    private int _appends;
    private int _appended;

    public FaultyServer(string path)
    {
        _path = path;
        Application = new PlaygroundApplication().Generous().With("Playground:Storage:Path", path).With("Playground:Storage:BusySeconds", 1)
            .WithLimit("RunsAtOnce", 6).WithLimit("DeadlockPauseMilliseconds", 5).WithLimit("ReclaimGraceMilliseconds", 100)
            .With(services => services
                .AddSingleton<TimeProvider>(_clock)
                .AddSingleton<RunAnalysis>((log, endNs) => Takes(ref _analyses) ? throw new FormatException() : TimelineAnalysis.Of(log, endNs))
                .AddSingleton<IRunStore>(provider => _store = new TroubledStore(provider.GetRequiredService<SqliteRunStore>())
                {
                    SaveTrouble = () => Trouble(ref _saves),
                    AppendTrouble = _ => Trouble(ref _appends),
                    AppendedTrouble = _ => Trouble(ref _appended),
                }))
            .Listen();
        Runs = Application.RunClient();
    }

    public PlaygroundApplication Application { get; }

    public RunClient Runs { get; }

    /// <summary>Breaks the next analysis.</summary>
    public void BreakAnalysis() => Interlocked.Increment(ref _analyses);

    /// <summary>Fails the next saves.</summary>
    public void FailSaves(int count) => Interlocked.Add(ref _saves, count);

    /// <summary>Fails the next appends.</summary>
    public void FailAppends(int count) => Interlocked.Add(ref _appends, count);

    /// <summary>Tells of the next appends that they have failed, though they have not.</summary>
    public void DenyAppends(int count) => Interlocked.Add(ref _appended, count);

    /// <summary>Sets the wall clock to any time at all.</summary>
    public void SetClock(TimeSpan offset) => _clock.JumpTo(offset);

    /// <summary>Locks the database for a while, as another program would.</summary>
    public Task LockAsync(TimeSpan duration) => WithFileAsync(async () =>
    {
        await using var other = new SqliteConnection($"Data Source={_path};Pooling=False;Default Timeout=1");
        other.Open();
        await using var transaction = other.BeginTransaction(deferred: false);
        await Task.Delay(duration);
    });

    /// <summary>Takes the file away for a while.</summary>
    public Task TakeAwayAsync(TimeSpan duration) => WithFileAsync(async () =>
    {
        File.Move(_path, _path + ".away");
        await Task.Delay(duration);
        File.Move(_path + ".away", _path);
    });

    /// <summary>Ends all faults, and waits until what they have held up is done.</summary>
    public async Task CalmDownAsync()
    {
        (_analyses, _saves, _appends, _appended) = (0, 0, 0, 0);
        var unstored = Application.Get<UnstoredRuns>();
        while (unstored.Count > 0)
        {
            await unstored.TryAllAsync();
            await Task.Yield();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Application.DisposeAsync();
        _file.Dispose();
    }

    private async Task WithFileAsync(Func<Task> doing)
    {
        await _file.WaitAsync();
        try
        {
            await doing();
        }
        catch (SqliteException)
        {
            // The server was faster: it holds the lock itself.
        }
        finally
        {
            _file.Release();
        }
    }

    private static StorageException? Trouble(ref int faults) => Takes(ref faults) ? new StorageException("Injected.") : null;

    /// <summary>Whether there is a fault left, which is then spent.</summary>
    private static bool Takes(ref int faults)
    {
        for (var seen = Volatile.Read(ref faults); seen > 0; seen = Volatile.Read(ref faults))
        {
            if (Interlocked.CompareExchange(ref faults, seen - 1, seen) == seen)
                return true;
        }

        return false;
    }
}
