using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Errors;
using Playground.Threading.Processors;

namespace Playground.Programs.Machine;

/// <summary>
/// Executes one thread of a program: one loop over frames of its own, so that calls, generators and exceptions of the program never nest
/// in this code, and a thread can stop before any instruction. What operations find in classes of the program (<c>__eq__</c>,
/// <c>__repr__</c> …) runs to its end within the operation: within one step. So do functions handed to Python's own (<c>key=</c>), but
/// while stepping, for which there are <see cref="SteppedBuiltins"/>.
/// Not thread-safe: used by the thread that executes it.
/// </summary>
internal sealed partial class ThreadMachine
{
    private const int MostFrames = 1000;
    private const int FirstFrames = 8;
    private const int SegmentSlots = 4096;

    [ThreadStatic]
    private static ThreadMachine? _current;

    private Frame[] _frames = [];
    private readonly List<Slot[]> _segments = [];
    private Frame _frame = null!;
    private int _depth;
    private long _fuel;
    private ExceptionValue? _handled;
    private ExceptionValue? _escaped;

    public ThreadMachine(ProgramWorld world)
    {
        World = world;
    }

    /// <summary>The machine that executes on this OS thread.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public static ThreadMachine Current => _current ?? throw new InvalidOperationException("No program runs on this thread.");

    public ProgramWorld World { get; }

    /// <summary>The thread that it executes.</summary>
    public required ProgramThread Thread { get; init; }

    /// <summary>The line of the program itself that is executed; 0 before the first and behind the last.</summary>
    public int VisibleLine
    {
        get
        {
            for (var depth = _depth - 1; depth >= 0; depth--)
            {
                if (!_frames[depth].Code.IsHidden)
                    return _frames[depth].Line;
            }

            return 0;
        }
    }

    /// <summary>The function of the program itself that is executed; null before the first and behind the last.</summary>
    public string? VisibleFunction => _frames.Take(_depth).LastOrDefault(frame => !frame.Code.IsHidden)?.Code.Name;

    /// <summary>The line that is executed; 0 before the first and behind the last.</summary>
    public int Line => _depth > 0 ? _frame.Line : 0;

    /// <summary>Runs a function to its end, on this OS thread.</summary>
    /// <exception cref="PythonException">What it raises.</exception>
    /// <exception cref="Values.Budgets.BudgetException">A budget is used up.</exception>
    public object Run(FunctionValue function, params object[] given)
    {
        using (Enter())
            return CallWithin(function, given, []);
    }

    /// <summary>Does an operation of the thread: that of the step that is taken, if one is, which knows since when it has been wanted.</summary>
    public object Perform(Operation operation)
    {
        var wanted = _operation ?? operation;
        _operation = null;
        return World.Threads.Execution.Perform(Thread, wanted);
    }

    /// <summary>Makes this the machine of the calling OS thread, until that is disposed of.</summary>
    public MachineScope Enter()
    {
        var before = _current;
        _current = this;
        Values.Budgets.AllocationBudget.Use(World.Allocation);
        return new MachineScope(before);
    }

    /// <summary>Makes another the machine of the calling OS thread again.</summary>
    public static void Leave(ThreadMachine? before)
    {
        _current = before;
        Values.Budgets.AllocationBudget.Use(before?.World.Allocation);
    }

    /// <summary>Gives back the memory of a thread that has ended.</summary>
    public void Release()
    {
        World.GiveBackInstructions(_fuel);
        (_fuel, _depth) = (0, 0);
        _frames = [];
        _segments.Clear();
    }

    private Frame PushFrame()
    {
        if (_depth >= MostFrames)
            throw Raise.Error(ExceptionTypes.RecursionError, "maximum recursion depth exceeded");
        var frames = _frames;
        if ((uint)_depth >= (uint)frames.Length)
            frames = MoreFrames();
        return frames[_depth++];
    }

    private Frame[] MoreFrames()
    {
        var before = _frames.Length;
        Array.Resize(ref _frames, Math.Max(FirstFrames, before * 2));
        for (var depth = before; depth < _frames.Length; depth++)
            _frames[depth] = new Frame();
        return _frames;
    }

    /// <summary>Takes away the frame on top; the one below goes on, if there is one.</summary>
    private void PopFrame()
    {
        _depth--;
        if (_depth > 0)
            _frame = _frames[_depth - 1];
    }

    /// <summary>Takes the next portion of the instructions that the program may execute.</summary>
    private void Refuel()
    {
        _fuel += World.TakeInstructions();
        World.Threads.Execution.Checkpoint(Thread);
        ProcessorShare.Checkpoint();
    }
}
