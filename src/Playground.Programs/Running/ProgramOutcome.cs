using System.Diagnostics.CodeAnalysis;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;

namespace Playground.Programs.Running;

/// <summary>What has come out of a running program so far: errors, exit code, what it used too much of. Thread-safe.</summary>
[SuppressMessage("Reliability", "CA1001", Justification = "The token source has neither a timer nor a wait handle to give back.")]
internal sealed class ProgramOutcome(ProgramWorld world)
{
    private const int LongestMessage = 1000;
    private const int LongestTraceback = 100_000;
    private const int MostErrors = 100;

    private readonly Lock _lock = new();
    private readonly List<ProgramError> _errors = [];
    private readonly CancellationTokenSource _over = new();
    private int _isEnding;

    public int ExitCode { get; private set; }

    /// <summary>What the program used too much of, in a sentence.</summary>
    public string? Budget { get; private set; }

    public ScheduleProblem? ScheduleProblem { get; private set; }

    /// <summary>Whether nothing that threads still do counts any more.</summary>
    public bool IsOver => _over.IsCancellationRequested;

    public CancellationToken Over => _over.Token;

    public IReadOnlyList<ProgramError> Errors
    {
        get
        {
            lock (_lock)
                return [.. _errors];
        }
    }

    /// <summary>An exception that nobody caught has ended a thread.</summary>
    public void Fail(ProgramThread thread, ExceptionValue exception)
    {
        using (thread.Machine.Enter())
        {
            var isMain = thread == world.Threads.Main;
            if (exception.Type.IsSubclassOf(ExceptionTypes.SystemExit))
            {
                if (isMain)
                    ExitCode = Exit(exception);
                return;
            }

            if (isMain)
                ExitCode = 1;
            var traceback = TracebackText.Of(exception, ProgramRun.FileName, world.Code.SourceLines, hasHeader: !isMain);
            world.PrintError(isMain ? traceback : $"Exception in thread {thread.Name}:\n{traceback}");
            lock (_lock)
            {
                if (_errors.Count >= MostErrors)
                    return;
            }

            var error = Described(thread, exception, ShownValue.Cut(traceback, LongestTraceback));
            lock (_lock)
                _errors.Add(error);
        }
    }

    /// <summary>The program used too much of something: it is over.</summary>
    public void Spend(string budget)
    {
        lock (_lock)
        {
            Budget ??= budget;
            ExitCode = 1;
        }

        End();
    }

    /// <summary>A step of the schedule cannot be taken: the program is over.</summary>
    public void Refuse(ScheduleProblem problem)
    {
        lock (_lock)
            ScheduleProblem ??= problem;
        End();
    }

    /// <summary>The program is over: threads that still run end where they are.</summary>
    public void End()
    {
        if (Interlocked.Exchange(ref _isEnding, 1) == 1)
            return;
        _over.Cancel();
        foreach (var thread in world.Threads.Alive())
            thread.Probe?.Interrupt();
    }

    /// <summary>The global variables as they are now, other than functions, classes and modules.</summary>
    public IReadOnlyList<ProgramVariable> Variables(Func<GlobalVariable, string?>? changedBy = null)
    {
        var variables = new List<ProgramVariable>();
        using (world.Threads.Main.Machine.Enter())
        {
            foreach (var variable in world.Globals)
            {
                if (variable.Value is { } value and not (FunctionValue or ClassValue or ExceptionClass or ModuleValue or NativeFunction or BuiltinClass))
                    variables.Add(new ProgramVariable(variable.Name, ShownValue.Of(value), changedBy?.Invoke(variable)));
            }
        }

        return variables;
    }

    private static ProgramError Described(ProgramThread thread, ExceptionValue exception, string traceback)
    {
        var type = exception.Type is ExceptionClass own ? own.Members.QualifiedName : exception.Type.QualifiedName;
        var line = exception.Traceback.Count > 0 ? exception.Traceback[0].Line : 0;
        string said;
        try
        {
            said = ShownValue.Cut(exception.Str(), LongestMessage);
        }
        catch (PythonException)
        {
            said = "";
        }

        var place = line > 0 ? $" in line {line}" : "";
        var sentence = $"{thread.Probe.Name} raised {type}{(said.Length > 0 ? $": {said}" : "")}{place}.";
        thread.MarkLine();
        thread.Probe.Record(EventKind.Noticed, thread.Machine.World.Threads.Group.Text(sentence), (int)FindingSeverity.Problem);
        return new ProgramError(thread.Name, thread.Letter, type, said, line, traceback);
    }

    private int Exit(ExceptionValue exception)
    {
        object code = exception.Arguments.Count switch
        {
            0 => NoneValue.Instance,
            1 => exception.Arguments[0],
            _ => exception.Arguments,
        };
        if (code is NoneValue)
            return 0;
        if (Number.IsInt(code))
            return (int)(Number.IndexAtMost(code) & 0xff);
        world.PrintError(Representation.Str(code) + "\n");
        return 1;
    }
}
