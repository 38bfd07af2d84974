using System.Collections.Concurrent;
using System.Globalization;
using Playground.Programs.Compiling;
using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>What the threads of a running program share: its globals, modules, output and budgets. Thread-safe.</summary>
internal sealed class ProgramWorld
{
    private const long InstructionPortion = 20_000;

    private readonly ConcurrentDictionary<string, ModuleValue> _modules = new(StringComparer.Ordinal);
    private readonly ProgramBudgets _budgets;
    private readonly IProgramOutput _output;
    private readonly CancellationToken _stop;
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
        _instructionsLeft = budgets.Instructions;
        _linesLeft = budgets.OutputLines;
        _charactersLeft = budgets.OutputCharacters;
        Allocation = new AllocationBudget(budgets.AllocatedBytes, stop.ThrowIfCancellationRequested);
        Globals = [.. code.Globals.Select(global => new GlobalVariable(global.Name, global.IsBoundOnce, Builtins.Find(global.Name)))];
    }

    public ProgramCode Code { get; }

    public AllocationBudget Allocation { get; }

    public GlobalVariable[] Globals { get; }

    /// <summary>Whether several threads are alive, so that even what is bound once may be looked at too early.</summary>
    public bool HasThreads { get; set; }

    /// <summary>What the module itself does, as a function.</summary>
    public FunctionValue Main => new(Code.Main, Globals, [], [], []);

    /// <summary>Gives a thread a portion of the instructions that are left.</summary>
    /// <exception cref="BudgetException">None are left.</exception>
    /// <exception cref="OperationCanceledException">The program is being stopped.</exception>
    public long TakeInstructions()
    {
        _stop.ThrowIfCancellationRequested();
        var left = Interlocked.Add(ref _instructionsLeft, -InstructionPortion);
        if (left <= -InstructionPortion)
            throw Spent(_budgets.Instructions, "execute", "instructions");
        return InstructionPortion + Math.Min(0, left);
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
    }

    /// <summary>Prints to the error output; what the machine says itself is not counted.</summary>
    public void PrintError(string text) => _output.WriteError(text);

    /// <summary>Waits for so long, or until the program is stopped.</summary>
    public void Sleep(TimeSpan time)
    {
        _stop.WaitHandle.WaitOne(time);
        _stop.ThrowIfCancellationRequested();
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
