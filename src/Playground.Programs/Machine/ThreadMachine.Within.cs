using System.Runtime.CompilerServices;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Runs of the loop within an operation that calls back.</summary>
internal sealed partial class ThreadMachine
{
    private const string TooDeep = "maximum recursion depth exceeded while calling a Python object";

    /// <summary>Whether the loop that runs now records what threads share.</summary>
    private bool _isRecording;

    /// <summary>Calls a function or class of the program and runs it to its end.</summary>
    /// <exception cref="PythonException">What it raises.</exception>
    public object CallWithin(object callee, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        if (_depth >= MostFrames || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Raise.Error(ExceptionTypes.RecursionError, TooDeep);
        World.Accesses?.ReadAll();
        switch (callee)
        {
            case FunctionValue { Code.IsGenerator: true } generator:
                return Generator(generator, given);
            case FunctionValue function:
                var caller = _depth > 0 ? _frame : null;
                BeginBound(function, caller, Arguments.Bind(function, given, named), 0, FrameKind.Entry, null);
                return RunToEntry();
            case IProgramClass type:
                var instance = Classes.Instantiate(type, given, named);
                if (Classes.Initializer(type, given, named) is { } initializer)
                {
                    var result = CallWithin(initializer, [instance, .. given], named);
                    if (result is not NoneValue)
                        throw Raise.TypeError($"__init__() should return None, not '{TypeName.Of(result)}'");
                }

                return instance;
            default:
                throw new ArgumentException("Only functions and classes of the program are called so.", nameof(callee));
        }
    }

    /// <summary>Runs a generator to its next item.</summary>
    public bool ResumeWithin(GeneratorValue generator, out object value)
    {
        value = NoneValue.Instance;
        if (generator.IsFinished)
            return false;
        if (!RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Raise.Error(ExceptionTypes.RecursionError, TooDeep);
        World.Accesses?.ReadAll();
        Resume(generator, FrameKind.GeneratorEntry);
        if (RunToEntry(mayEnd: true) is not { } item)
            return false;
        value = item;
        return true;
    }

    /// <summary>Runs a function to its end without stopping.</summary>
    /// <exception cref="PythonException">What it raises.</exception>
    public void RunThrough(FunctionValue function, params object[] given)
    {
        using (Enter())
            CallWithin(function, given, []);
    }

    /// <summary>Runs on from the pending step to the end, without stopping any more.</summary>
    /// <exception cref="PythonException">What ended the thread.</exception>
    public void RunOn()
    {
        using (Enter())
        {
            Pending = null;
            RunToEntry();
        }
    }

    private object RunToEntry(bool mayEnd = false)
    {
        var (wasRecording, wasStepping) = (_isRecording, _isStepping);
        (_isRecording, _isStepping) = (World.IsRecorded, false);
        try
        {
            return RunWithin(mayEnd);
        }
        finally
        {
            (_isRecording, _isStepping) = (wasRecording, wasStepping);
        }
    }

    private object RunWithin(bool mayEnd)
    {
        while (true)
        {
            try
            {
                var result = _isRecording ? Execute<RecordingMode>() : Execute<LiveMode>();
                if (result is not null)
                    return result;
            }
            catch (PythonException exception)
            {
                if (Unwind(Raised(exception.Value)))
                    continue;
            }

            if (_escaped is not { } escaped)
                return mayEnd ? null! : throw new InvalidOperationException("A frame ended without a result.");
            _escaped = null;
            throw new PythonException(escaped);
        }
    }
}
