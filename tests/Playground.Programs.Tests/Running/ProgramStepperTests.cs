using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;
using Playground.Timelines.Events;
using Playground.Timelines.Log;

namespace Playground.Programs.Tests.Running;

/// <summary>Programs are taken step by step, and every position says what each thread would do next.</summary>
public class ProgramStepperTests
{
    private const string OneLock =
        """
        import threading

        lock = threading.Lock()
        counter = 41

        def add():
            global counter
            with lock:
                counter += 1

        a = threading.Thread(target=add)
        b = threading.Thread(target=add)
        a.start()
        b.start()
        a.join()
        b.join()
        """;

    [Fact]
    public void A_thread_says_what_it_does_next_and_where()
    {
        var state = StateAt(OneLock, "A3B");

        Assert.Equal("running", state.Status);
        var (main, first, second) = (state.Threads[0], state.Threads[1], state.Threads[2]);
        Assert.Equal(("A", "join Thread-1 (add)", "blocked", 15), (main.Letter, main.Next, main.Status, main.Line));
        Assert.Equal(("ready", "read counter (41)", "read", 9, "add"), (first.Status, first.Next, first.Kind, first.Line, first.Function));
        Assert.Equal(("blocked", "acquire lock"), (second.Status, second.Next));
        Assert.Equal(new AwaitedState("lock", "B"), second.WaitsFor);
    }

    [Fact]
    public void A_step_that_cannot_be_taken_is_told_with_who_is_in_the_way_and_the_state_is_the_one_before()
    {
        var state = StateAt(OneLock, "A3BCB");

        Assert.Equal(new ScheduleProblem(5, "step 5: C cannot run, it waits for lock held by B"), state.Problem);
        Assert.Equal("A3B", state.Schedule.ToString());
    }

    [Theory]
    [InlineData("D", "step 1: D cannot run, it has not been started")]
    [InlineData("A3B4B", "step 8: B cannot run, it has ended")]
    public void Threads_that_are_not_there_cannot_run(string schedule, string message) =>
        Assert.Equal(message, StateAt(OneLock, schedule).Problem?.Message);

    [Fact]
    public void The_variable_that_the_last_step_changed_is_marked_with_its_thread()
    {
        var counter = StateAt(OneLock, "A3B3").Variables.Single(variable => variable.Name == "counter");

        Assert.Equal(new ProgramVariable("counter", "42", "B"), counter);
    }

    [Fact]
    public void Variables_say_of_threads_and_locks_how_they_stand_and_the_program_prints_them_as_ever()
    {
        const string source =
            """
            import threading
            lock = threading.Lock()
            go = threading.Event()
            def work():
                with lock:
                    go.wait()
            class Worker(threading.Thread):
                pass
            class Named(threading.Thread):
                def __repr__(self):
                    return "my own"
            threads = [threading.Thread(target=print, args=("over",)), threading.Thread(target=work), Worker(name="last"), Named()]
            late = threads[2]
            locks = {"one": lock}
            threads[0].start()
            threads[1].start()
            print(threads[:3], [lock])
            """;

        // Each goes as far as it can: the first has nothing to do that others notice, the main thread waits for the second.
        var main = StateAt(source, "A99");
        var state = StateAt(source, $"{main.Schedule}C9");

        Assert.StartsWith(
            "[<Thread(Thread-1 (print), stopped 1001)>, <Thread(Thread-2 (work), started 1002)>, <Worker(last, initial)>] [<unlocked _thread.lock object at 0x",
            main.Output[^1].Text,
            StringComparison.Ordinal);
        Assert.Equal(
            ["held by C", "[Thread-1 (print): ended, Thread-2 (work): running, last: not started, my own]", "last: not started", "{'one': held by C}"],
            new[] { "lock", "threads", "late", "locks" }.Select(name => state.Variables.Single(variable => variable.Name == name).Value));
    }

    [Fact]
    public void Threads_that_wait_for_each_other_are_a_deadlock()
    {
        const string source =
            """
            import threading
            x = threading.Lock()
            y = threading.Lock()
            def one():
                with x:
                    with y:
                        pass
            def other():
                with y:
                    with x:
                        pass
            a = threading.Thread(target=one)
            b = threading.Thread(target=other)
            a.start()
            b.start()
            """;

        var state = StateAt(source, "A2BC");

        Assert.Equal("deadlocked", state.Status);
        Assert.Equal(
            [new AwaitedState("y", "C"), new AwaitedState("x", "B")],
            state.Threads.Skip(1).Select(thread => thread.WaitsFor!));
    }

    [Theory]
    [InlineData("", "every other thread")]
    [InlineData("threading.Thread(target=print, daemon=True).start()", "every thread that is no daemon")]
    public void The_main_thread_waits_for_the_others_as_for_one_and_not_for_a_thing_of_its_own(string daemon, string others)
    {
        var source =
            $"""
            import threading
            go = threading.Semaphore(0)
            {daemon}
            thread = threading.Thread(target=go.acquire, name="Worker")
            thread.start()
            """;

        var state = StateAt(source, "A9");

        var main = state.Threads[0];
        Assert.Equal(("blocked", $"wait for {others} to end"), (main.Status, main.Next));
        Assert.Equal(new AwaitedState($"{others} to end", null), main.WaitsFor);
        var names = state.Timeline.Names;
        var wait = state.Timeline.Events().Single(one => one.Event.Kind == EventKind.JoinRequested).Event;
        Assert.Equal((NameKind.Text, others), (names.Find(wait.Subject)!.Kind, names.Find(wait.Subject)!.Text));
        Assert.Equal(["go"], names.Range(0, names.Count).ToArray().Where(name => name.Kind is not (NameKind.Thread or NameKind.Text)).Select(name => name.Text));
    }

    [Fact]
    public void A_main_thread_that_has_joined_all_others_waits_for_nobody_in_the_end()
    {
        var joins = StateAt(OneLock, "A3B4C4A9").Timeline.Events().Where(one => one.Event.Kind is EventKind.JoinRequested or EventKind.JoinCompleted);

        Assert.Equal(4, joins.Count());
    }

    [Fact]
    public void A_wait_with_a_time_limit_that_is_chosen_before_what_it_waits_for_gives_up()
    {
        const string source =
            """
            import threading
            ready = threading.Event()
            def work():
                print(ready.wait(1))
            thread = threading.Thread(target=work)
            thread.start()
            ready.set()
            """;

        Assert.Equal("False", Assert.Single(StateAt(source, "AB3").Output).Text);
        Assert.Equal("True", Assert.Single(StateAt(source, "A2B2").Output).Text);
    }

    [Theory]
    [InlineData("A3B", "blocked", "")]
    [InlineData("ABA2B2", "ended", "True")]
    public void An_event_that_is_cleared_again_wakes_only_who_had_begun_to_wait(string schedule, string status, string output)
    {
        const string source =
            """
            import threading
            ready = threading.Event()
            def work():
                print(ready.wait())
            thread = threading.Thread(target=work)
            thread.start()
            ready.set()
            ready.clear()
            """;

        var state = StateAt(source, schedule);

        Assert.Equal(status, state.Threads[1].Status);
        Assert.Equal(output, string.Concat(state.Output.Select(line => line.Text)));
    }

    [Theory]
    [InlineData("A2BC", "ab")]
    [InlineData("A2CB", "ba")]
    public void Who_prints_first_is_a_matter_of_steps(string schedule, string output)
    {
        const string source =
            """
            import threading
            def say(word):
                print(word)
            threading.Thread(target=say, args=("a",)).start()
            threading.Thread(target=say, args=("b",)).start()
            """;

        Assert.Equal(("print 'a'", "print"), (StateAt(source, "A2").Threads[1].Next, StateAt(source, "A2").Threads[1].Kind));
        Assert.Equal(output, string.Concat(StateAt(source, schedule).Output.Select(line => line.Text)));
    }

    [Fact]
    public void An_exception_ends_its_own_thread_and_is_told()
    {
        const string source =
            """
            import threading
            def work():
                [][0]
            thread = threading.Thread(target=work, name="Worker")
            thread.start()
            """;

        var state = StateAt(source, "A");

        Assert.Equal(("Worker", "B", "IndexError", 3), state.Errors.Select(error => (error.Thread, error.Letter, error.Type, error.Line)).Single());
        Assert.Equal("running", state.Status);
        Assert.StartsWith("Exception in thread Worker:", state.Output[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_position_is_the_same_every_time()
    {
        const string source = "import random, time\nx = random.random()\nx += time.time()\nprint(x)\n";

        var first = StateAt(source, "A2").Output;

        Assert.Equal(first, StateAt(source, "A2").Output);
    }

    [Fact]
    public void A_program_that_uses_too_much_is_over()
    {
        var state = StateAt("x = 1\nx = 2\nwhile True: pass\n", "A2", new ProgramBudgets(Instructions: 10_000));

        Assert.Equal("budget", state.Status);
        Assert.Contains("10000 instructions", state.Budget, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sorted([3, 1, 2], key=locked)", "[1, 2, 3]")]
    [InlineData("list(map(locked, [3, 1, 2]))", "[3, 1, 2]")]
    [InlineData("max(filter(locked, [3, 1, 2]))", "3")]
    public void A_function_that_is_called_back_waits_for_a_lock_as_any_other(string call, string result)
    {
        var source =
            $"""
            import threading
            lock = threading.Lock()
            def locked(n):
                with lock:
                    return n
            def work():
                print({call})
            lock.acquire()
            thread = threading.Thread(target=work)
            thread.start()
            lock.release()
            thread.join()
            """;

        var waiting = StateAt(source, "A2").Threads[1];
        Assert.Equal(("blocked", "acquire lock", 4), (waiting.Status, waiting.Next, waiting.Line));
        Assert.Equal(new AwaitedState("lock", "A"), waiting.WaitsFor);

        Assert.Equal(result, Assert.Single(StateAt(source, "A3B7").Output).Text);
    }

    private static ProgramState StateAt(string source, string schedule, ProgramBudgets? budgets = null)
    {
        Assert.True(Schedule.TryParse(schedule, out var steps, out var problem), problem);
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        return ProgramStepper.StateAt(program, steps, budgets ?? new ProgramBudgets(), TestContext.Current.CancellationToken);
    }
}
