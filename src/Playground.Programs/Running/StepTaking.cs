using Playground.Programs.Threads;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Running;

/// <summary>Does operations where only one thread acts at a time, and only when it can.</summary>
internal static class StepTaking
{
    /// <summary>Does an operation, or lets it time out.</summary>
    /// <exception cref="PythonException">RuntimeError: it can't be done, since it is part of a step of which no more was known.</exception>
    public static object Do(ProgramThread me, Operation operation)
    {
        var hasWaited = me.HasRequested;
        me.HasRequested = false;
        if (operation.IsAlone)
        {
            me.MarkLine();
            operation.Begin?.Invoke();
            return operation.Do(hasWaited);
        }

        var target = operation.Target!;
        if (!hasWaited && operation.Before is null)
            target.TellRequest(me, operation);
        else
            me.MarkLine();
        if (operation.CanBeDone())
        {
            if (operation.Before is { } before)
            {
                before.Target!.TryDo(before, hasWaited, out _);
                target.TellRequest(me, operation);
            }

            target.TryDo(operation, hasWaited, out var result);
            return result;
        }

        if (!operation.CanTimeOut())
            throw Raise.RuntimeError($"waiting for {target.Name} within a function that Python's own code calls is not supported here");
        me.Machine.World.Threads.Execution.Pass(operation.Timeout);
        (operation.Before?.Target ?? target).TellTimeUp(me, operation.Before ?? operation);
        return operation.TimeUp!();
    }
}
