using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Programs.Tests.Machine;
using Playground.Threading.Processors;
using Playground.Threading.Threads;
using Playground.Timelines.Recording;

namespace Playground.Programs.Tests.Running;

/// <summary>Many programs whose threads share few processors: all come to their ends, right, and every share comes back.</summary>
public sealed class SharedProcessorTests : IDisposable
{
    private const string Busy = """
        from threading import Barrier, Condition, Lock, Semaphore, Thread
        from queue import PriorityQueue
        from time import sleep

        total = 0
        lock = Lock()
        few = Semaphore(2)
        all = Barrier(6)
        items = PriorityQueue()
        ready = Condition()
        waiting = 6

        class Item:
            def __init__(self, value):
                self.value = value

            def __lt__(self, other):
                for _ in range(500):
                    pass
                return self.value < other.value

        def work(number):
            global total, waiting
            all.wait()
            for i in range(10):
                with few:
                    for _ in range(1000):
                        pass
                with lock:
                    total += 1
                items.put(Item(number * 10 + i))
            sleep(0.001)
            with ready:
                waiting -= 1
                ready.notify_all()
                ready.wait_for(lambda: waiting == 0)

        threads = [Thread(target=work, args=(i,)) for i in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        print(total, [items.get().value for _ in range(60)] == list(range(60)))
        """;

    private const string Endless = """
        from threading import Thread

        def work():
            while True:
                pass

        for _ in range(8):
            Thread(target=work).start()
        work()
        """;

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(2);

    private readonly ProcessorShares _shares = new(2, TimeSpan.FromMilliseconds(2), TimeProvider.System);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _shares.Dispose();

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task Beside_endless_programs_others_end_as_they_should(bool hasInterpreterLock, bool isRecorded)
    {
        var (endless, _) = Start("flood", Endless, hasInterpreterLock, isRecorded);
        for (var i = 0; i < 3; i++)
        {
            var (threads, output) = Start($"student {i}", Busy, hasInterpreterLock, isRecorded);
            await threads.AllEnded.WaitAsync(Hang, Cancellation);
            Assert.Equal("60 True\n", output.Out);
        }

        Assert.Equal(0, await endless.StopAsync(Hang));
        AllSharesAreFree();
    }

    [Fact]
    public async Task Whoever_is_stopped_while_he_waits_for_a_share_ends()
    {
        var programs = Enumerable.Range(0, 4).Select(i => Start($"client {i % 2}", Endless, i < 2, isRecorded: false).Threads).ToList();
        await Task.WhenAll(programs.Select(program => program.StopAsync(Hang)));

        Assert.All(programs, program => Assert.True(program.AllEnded.IsCompleted));
        AllSharesAreFree();
    }

    private (ThreadGroup Threads, RecordedOutput Output) Start(string client, string source, bool hasInterpreterLock, bool isRecorded)
    {
        var threads = new ThreadGroup(isRecorded ? new TimelineRecorder(1_000_000) : null, 20, _shares.For(client));
        var output = new RecordedOutput();
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        var options = new ProgramOptions { HasInterpreterLock = hasInterpreterLock };
        threads.StartMain(() => new ProgramRun(threads, program, options, output, isRecorded).Run(), ProgramRun.StackBytes);
        return (threads, output);
    }

    private void AllSharesAreFree()
    {
        using var first = _shares.For("another").Enter();
        var second = new Thread(() => _shares.For("another").Enter().Dispose());
        second.Start();
        Assert.True(second.Join(Hang));
    }
}
