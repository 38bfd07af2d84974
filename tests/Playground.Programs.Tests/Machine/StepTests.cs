using Playground.Testing;

namespace Playground.Programs.Tests.Machine;

/// <summary>What counts as a step: what other threads can notice.</summary>
public class StepTests
{
    [Fact]
    public void An_increment_of_a_global_is_a_read_and_a_write()
    {
        var (steps, _) = Stepper.Run("counter = 0\ndef work():\n    global counter\n    counter += 1\nwork()");

        Assert.Equal(["1 Write counter", "4 Read counter (0)", "4 Write counter"], steps);
    }

    [Fact]
    public void Work_with_locals_alone_is_no_step()
    {
        var (steps, output) = Stepper.Run(
            "def work(n):\n    total = 0\n    items = []\n    for i in range(n):\n        total += i\n        items.append(total)\n    return items\nprint(work(4))");

        Assert.Empty(steps);
        Assert.Equal("[0, 1, 3, 6]\n", output.Out);
    }

    [Fact]
    public void What_is_bound_once_is_read_silently()
    {
        var (steps, _) = Stepper.Run("import time\nlimit = 3\nclass A:\n    pass\ndef f():\n    return limit\nprint(f(), A, time)");

        Assert.Empty(steps);
    }

    [Fact]
    public void What_only_the_main_thread_can_name_is_its_own_affair()
    {
        var (steps, _) = Stepper.Run("total = 0\nitems = []\nfor i in range(3):\n    total += i\n    items.append(total)\ndel i");

        Assert.Empty(steps);
    }

    [Fact]
    public void One_call_of_a_mutator_of_a_shared_list_is_one_step()
    {
        var (steps, _) = Stepper.Run("items = []\nitems.append(1)\nitems[0] = 2\nx = items[0]\ny = len(items)\ndef others():\n    return items");

        Assert.Equal(["2 Call list.append", "3 Write list", "4 Read list", "5 Read list"], steps);
    }

    [Fact]
    public void An_increment_of_an_element_is_a_read_and_a_write()
    {
        var (steps, _) = Stepper.Run("box = [0]\nbox[0] += 1\ndef others():\n    return box");

        Assert.Equal(["2 Read list", "2 Write list"], steps);
    }

    [Fact]
    public void An_attribute_of_a_shared_object_is_read_and_written_in_steps_and_its_methods_are_found_silently()
    {
        var (steps, _) = Stepper.Run(
            "class Account:\n    def __init__(self):\n        self.balance = 0\n    def deposit(self, n):\n        self.balance += n\na = Account()\na.deposit(5)\ndef others():\n    return a");

        Assert.Equal(["5 Read Account.balance (0)", "5 Write Account.balance"], steps);
    }

    [Fact]
    public void An_object_becomes_shared_with_what_it_leads_to()
    {
        var (steps, _) = Stepper.Run(
            "def make():\n    inner = [1]\n    inner.append(2)\n    return [inner]\nouter = make()\ninner = outer[0]\ninner.append(3)\ndef others():\n    return outer");

        Assert.Equal(["6 Read list", "7 Call list.append"], steps);
    }

    [Fact]
    public void What_is_stored_into_a_shared_object_becomes_shared()
    {
        var (steps, _) = Stepper.Run("d = {}\ndef f():\n    l = []\n    l.append(1)\n    d['k'] = l\n    l.append(2)\nf()");

        Assert.Equal(["5 Write dict", "6 Call list.append"], steps);
    }

    [Fact]
    public void A_cell_is_shared_once_its_function_is()
    {
        var (steps, _) = Stepper.Run(
            "def make():\n    n = 0\n    n += 1\n    def add():\n        nonlocal n\n        n += 1\n    add()\n    return add\nadd = make()\nadd()\ndef others():\n    return add");

        Assert.Equal(["6 Read n (1)", "6 Write n"], steps.Select(step => step.Replace("(2)", "(1)", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_class_attribute_is_shared()
    {
        var (steps, _) = Stepper.Run("class C:\n    total = 0\nC.total += 1\ndef others():\n    return C");

        Assert.Equal(["3 Read C.total (0)", "3 Write C.total"], steps);
    }

    [Fact]
    public void A_walk_through_a_shared_list_takes_a_step_for_each_item()
    {
        var (steps, _) = Stepper.Run("items = [1, 2]\nfor item in items:\n    pass\ndef others():\n    return items");

        Assert.Equal(3, steps.Count(step => step.StartsWith("2 Read list_iterator", StringComparison.Ordinal)));
    }

    [Fact]
    public void An_exception_ends_the_thread_after_its_step()
    {
        var (steps, output) = Stepper.Run("d = {}\ndef others():\n    return d\nd['x']");

        Assert.Equal(["4 Read dict"], steps);
        Assert.Contains("KeyError: 'x'", output.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_program_writes_the_same_step_by_step()
    {
        var folder = RepositoryFiles.PathOf("tests/Playground.Programs.Tests/Agreement");
        var differing = new List<string>();
        foreach (var file in Directory.GetFiles(folder, "*.py").Order(StringComparer.Ordinal))
        {
            var source = File.ReadAllText(file);
            var output = new RecordedOutput();
            Executed.Run(source, output);
            (RecordedOutput? stepped, Exception? failure) = (null, null);
            var thread = new Thread(
                () => failure = Record.Exception(() => stepped = Stepper.Run(source).Output), 16 * 1024 * 1024);
            thread.Start();
            thread.Join();
            if (failure is not null || stepped!.Out != output.Out || stepped.Error != output.Error)
                differing.Add($"{Path.GetFileName(file)} {failure}{stepped?.Out}");
        }

        Assert.Empty(differing);
    }
}
