using Playground.Programs.Machine;
using Playground.Programs.Running;
using Playground.Programs.Syntax;

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

        Assert.Equal("False", Assert.Single(StateAt(source, "AB2").Output).Text);
        Assert.Equal("True", Assert.Single(StateAt(source, "A2B").Output).Text);
    }

    [Theory]
    [InlineData("A3B", "blocked", "")]
    [InlineData("ABA2B", "ended", "True")]
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
        const string source = "import random, time\nx = random.random()\nx += time.time()\nprint(x, id(x))\n";

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

    private static ProgramState StateAt(string source, string schedule, ProgramBudgets? budgets = null)
    {
        Assert.True(Schedule.TryParse(schedule, out var steps, out var problem), problem);
        var program = CompiledProgram.Compile(ProgramText.Parse(source), source);
        return ProgramStepper.StateAt(program, steps, budgets ?? new ProgramBudgets(), TestContext.Current.CancellationToken);
    }
}
