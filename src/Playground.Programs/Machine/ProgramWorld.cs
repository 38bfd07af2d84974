using System.Collections.Concurrent;
using System.Globalization;
using Playground.Programs.Compiling;
using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Running;
using Playground.Programs.Threads;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>What the threads of a running program share: its globals, modules, output and budgets. Thread-safe.</summary>
internal sealed class ProgramWorld
{
    private const long LargestPortion = 20_000;
    private const long LeastPortion = 100;
    private const long LeastPortions = 256;

    private readonly ConcurrentDictionary<string, ModuleValue> _modules = new(StringComparer.Ordinal);
    private readonly ProgramBudgets _budgets;
    private readonly IProgramOutput _output;
    private readonly CancellationToken _stop;
    private readonly long _portion;
    private long _instructionsLeft;
    private long _linesLeft;
    private long _charactersLeft;

    /// <summary>A world in which nothing has happened yet.</summary>
    /// <param name="code">The program.</param>
    /// <param name="budgets">What it may use.</param>
    /// <param name="output">Takes what it prints.</param>
    /// <param name="stop">Ends it, with an <see cref="OperationCanceledException"/>.</param>
    public ProgramWorld(ProgramCode code, ProgramBudgets budgets, IProgramOutput output, CancellationToken stop = default)
    {
        (Code, _budgets, _output, _stop) = (code, budgets, output, stop);
        Outcome = new ProgramOutcome(this);
        Records = new VariableRecords(this);
        // A few threads must not use up a small budget by what each of them takes first.
        _portion = Math.Clamp(budgets.Instructions / LeastPortions, LeastPortion, LargestPortion);
        _instructionsLeft = budgets.Instructions;
        _linesLeft = budgets.OutputLines;
        _charactersLeft = budgets.OutputCharacters;
        Allocation = new AllocationBudget(budgets.AllocatedBytes, ThrowIfOver);
        Globals = [.. code.Globals.Select(global => new GlobalVariable(global.Name, global.IsBoundOnce, global.IsMainOnly, Builtins.Find(global.Name)))];
    }

    public ProgramCode Code { get; }

    public AllocationBudget Allocation { get; }

    public GlobalVariable[] Globals { get; }

    /// <summary>What has come out so far.</summary>
    public ProgramOutcome Outcome { get; }

    /// <summary>Records variables.</summary>
    public VariableRecords Records { get; }

    /// <summary>The threads. Set once, before the first runs.</summary>
    public ProgramThreads Threads { get; set; } = null!;

    /// <summary>Whether what threads do is recorded.</summary>
    public bool IsRecorded { get; init; }

    /// <summary>What random draws depend on before the program seeds them; null for chance.</summary>
    public long? Seed { get; init; }

    /// <summary>What the program's clock shows at zero, in seconds since 1970.</summary>
    public double Epoch { get; init; }

    /// <summary>Functions of Python's own that are stepped through.</summary>
    public SteppedBuiltins Stepped { get; } = new();

    /// <summary>Is told what is looked at and changed while stepping; null to tell nobody.</summary>
    public IAccesses? Accesses { get; set; }

    /// <summary>Whether several threads are alive, so that even what is bound once may be looked at too early.</summary>
    public bool HasThreads { get; set; }

    /// <summary>Whether the program is being stopped, or nothing that its threads still do counts any more.</summary>
    public bool IsOver => _stop.IsCancellationRequested || Outcome.IsOver;

    /// <summary>What the module itself does, as a function.</summary>
    public FunctionValue Main => new(Code.Main, Globals, [], [], []);

    /// <summary>Gives a thread a portion of the instructions that are left.</summary>
    /// <exception cref="BudgetException">None are left.</exception>
    /// <exception cref="OperationCanceledException">The program is being stopped.</exception>
    public long TakeInstructions()
    {
        ThrowIfOver();
        var left = Interlocked.Add(ref _instructionsLeft, -_portion);
        if (left <= -_portion)
            throw Spent(_budgets.Instructions, "execute", "instructions");
        return _portion + Math.Min(0, left);
    }

    /// <summary>Takes back what a thread that has ended has not executed.</summary>
    public void GiveBackInstructions(long left) => Interlocked.Add(ref _instructionsLeft, Math.Max(0, left));

    /// <summary>Gives back all instructions, bytes and output: for who looks at many ways of the program, and counts what each step uses.</summary>
    public void Renew()
    {
        (_instructionsLeft, _linesLeft, _charactersLeft) = (_budgets.Instructions, _budgets.OutputLines, _budgets.OutputCharacters);
        Allocation.Renew();
    }

    /// <summary>Prints.</summary>
    /// <exception cref="BudgetException">It is too much.</exception>
    public void Print(string text)
    {
        if (Interlocked.Add(ref _charactersLeft, -text.Length) < 0)
            throw Spent(_budgets.OutputCharacters, "print", "characters");
        var lines = text.AsSpan().Count('\n');
        if (Interlocked.Add(ref _linesLeft, -lines) < 0)
            throw Spent(_budgets.OutputLines, "print", "lines");
        _output.Write(text);
        if (IsRecorded)
            ThreadMachine.Current.Thread.Say(text);
    }

    /// <summary>Ends the thread here if the program is being stopped or over.</summary>
    /// <exception cref="OperationCanceledException">It is.</exception>
    public void ThrowIfOver()
    {
        _stop.ThrowIfCancellationRequested();
        Outcome.Over.ThrowIfCancellationRequested();
    }

    /// <summary>A function of a module, if the program has imported that.</summary>
    public FunctionValue? Imported(string module, string function) =>
        _modules.TryGetValue(module, out var imported) ? imported.Members.GetValueOrDefault(function) as FunctionValue : null;

    /// <summary>Prints to the error output, as long as the program may print: errors come at the end, so that is no error itself.</summary>
    public void PrintError(string text)
    {
        var left = Interlocked.Add(ref _charactersLeft, -text.Length) + text.Length;
        if (left > 0)
            _output.WriteError(left >= text.Length ? text : text[..(int)left] + "…\n");
    }

    /// <summary>The module of a name.</summary>
    /// <param name="name">With dots.</param>
    /// <param name="isOutermost">Whether the outermost of a dotted name is meant.</param>
    /// <exception cref="PythonException">ModuleNotFoundError: there is none.</exception>
    public ModuleValue Import(string name, bool isOutermost) =>
        _modules.GetOrAdd(isOutermost ? name.Split('.')[0] : name, ProgramModules.Make);

    /// <summary>What a module has by a name.</summary>
    /// <exception cref="PythonException">ImportError: nothing.</exception>
    public static object ImportFrom(ModuleValue module, string name) => module.Members.GetValueOrDefault(name)
        ?? throw Raise.Error(ExceptionTypes.ImportError, $"cannot import name '{name}' from '{module.Name}' (unknown location)");

    private static BudgetException Spent(long most, string what, string things) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The program may {what} {most} {things} at most."));
}
