using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

public class ModuleTests
{
    private const string All = "the modules are threading, queue, time, random, concurrent.futures";

    [Theory]
    [InlineData("import os", 8, 10, "the module `os` is not supported", All)]
    [InlineData("import threading, sys as s", 19, 27, "the module `sys` is not supported", All)]
    [InlineData("import threadng", 8, 16, "the module `threadng` is not supported", "did you mean `threading`? " + All)]
    [InlineData("import multiprocessing", 8, 23, "the module `multiprocessing` is not supported", "use `threading`; " + All)]
    [InlineData("import concurrent", 8, 18, "the module `concurrent` is not supported", "use `concurrent.futures`")]
    [InlineData("from os.path import join", 1, 25, "the module `os.path` is not supported", All)]
    [InlineData("from que import Queue", 1, 22, "the module `que` is not supported", All)]
    public void Unknown_module_is_refused(string source, int column, int endColumn, string message, string instead) =>
        Assert.Equal(new ProgramProblem(1, column, 1, endColumn, message, instead), Problems.Only(source));

    [Theory]
    [InlineData("import threading\nthreading.settrace(f)", "2:1 `threading.settrace` is not supported")]
    [InlineData("import threading as t\nx = t.lock()", "2:5 `threading.lock` is not supported")]
    [InlineData("from threading import Lok", "1:23 `threading.Lok` is not supported")]
    [InlineData("import queue\ndef f():\n    return queue.SimpleQueue()", "3:12 `queue.SimpleQueue` is not supported")]
    [InlineData("import concurrent.futures\nconcurrent.futures.ProcessPoolExecutor()", "2:1 `concurrent.futures.ProcessPoolExecutor` is not supported")]
    [InlineData("import concurrent.futures as cf\ncf.BrokenExecutor", "2:1 `concurrent.futures.BrokenExecutor` is not supported")]
    [InlineData("from concurrent import futures\nfutures.thread", "2:1 `concurrent.futures.thread` is not supported")]
    [InlineData("import concurrent.futures\nconcurrent.x", "2:1 `concurrent.x` is not supported")]
    [InlineData("def f():\n    import time\n    return lambda: time.clock()", "3:20 `time.clock` is not supported")]
    [InlineData("import time\nclass A:\n    x = time.localtime()", "3:9 `time.localtime` is not supported")]
    public void Unknown_name_of_a_module_is_refused(string source, string problem) => Assert.Equal([problem], Problems.Of(source));

    [Fact]
    public void Name_as_long_as_the_program_is_cut()
    {
        var problem = Problems.Only($"import {new string('a', 60_000)}");

        Assert.Equal($"the module `{new string('a', 388)}…", problem.Message);
    }

    [Fact]
    public void Refusal_names_the_closest_and_all_there_are() => Assert.Equal(
        "did you mean `sleep`? `time` has sleep, time, monotonic, perf_counter",
        Problems.Only("import time\ntime.slep(1)").Instead);

    [Theory]
    [InlineData("import time\ntime.sleep = f", "2:1 changing the module `time` is not supported")]
    [InlineData("import time\ndel time.sleep", "2:5 changing the module `time` is not supported")]
    [InlineData("import time\ntime.sleep += 1", "2:1 changing the module `time` is not supported")]
    public void Module_cannot_be_changed(string source, string problem) => Assert.Equal([problem], Problems.Of(source));

    [Theory]
    [InlineData("import threading, queue, time, random, concurrent.futures")]
    [InlineData("import threading\nthreading.Thread(target=f)")]
    [InlineData("def f(threading): return threading.anything")]
    [InlineData("import time\ntime = clock()\ntime.anything")]
    [InlineData("import time\nclass A:\n    time = x\n    y = time.anything")]
    [InlineData("from time import time\ntime.anything")]
    public void What_is_known_or_may_be_something_else_is_accepted(string source) => Assert.Empty(Problems.Of(source));
}
