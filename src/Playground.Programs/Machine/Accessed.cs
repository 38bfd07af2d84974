using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Containers;

namespace Playground.Programs.Machine;

/// <summary>
/// What instructions look at and change of what others may know. It may tell too much, but never too little: of what is not told, nothing
/// that the instruction does depends.
/// </summary>
internal static class Accessed
{
    /// <summary>Tells what an instruction that is about to be executed looks at and changes.</summary>
    public static void Tell(IAccesses accesses, ProgramWorld world, Frame frame, in Instruction i)
    {
        switch (i.Opcode)
        {
            case Opcode.LoadGlobal or Opcode.LoadName:
                accesses.Read(frame.Function.Globals[i.B]);
                break;
            case Opcode.StoreGlobal:
                accesses.Overwrite(frame.Function.Globals[i.A]);
                break;
            case Opcode.DeleteGlobal:
                accesses.Read(frame.Function.Globals[i.A]);
                break;
            case Opcode.LoadFree or Opcode.LoadNameOrFree:
                accesses.Read(frame.Function.Captures[i.B]);
                break;
            case Opcode.StoreFree:
                accesses.Overwrite(frame.Function.Captures[i.A]);
                break;
            case Opcode.DeleteFree:
                accesses.Read(frame.Function.Captures[i.A]);
                break;
            case Opcode.LoadCell:
                accesses.Read(frame.Get(i.B));
                break;
            case Opcode.StoreCell:
                accesses.Overwrite(frame.Get(i.A));
                break;
            case Opcode.DeleteCell:
                accesses.Read(frame.Get(i.A));
                break;
            case Opcode.LoadAttribute:
                TellAttribute(accesses, frame.Get(i.B), frame.Code.Sites[i.C].Name);
                break;
            case Opcode.StoreAttribute or Opcode.DeleteAttribute or Opcode.CheckMethod:
                TellAttribute(accesses, frame.Get(i.A), frame.Code.Sites[i.C].Name);
                break;
            case Opcode.GetItem:
                accesses.Read(frame.Get(i.B));
                break;
            case Opcode.SetItem or Opcode.DeleteItem:
                accesses.Read(frame.Get(i.A));
                break;
            case Opcode.ForNext:
                AccessedValues.TellWhole(accesses, frame.Get(i.C));
                break;
            case Opcode.CallMethod:
                TellAttribute(accesses, frame.Get(i.A), frame.Code.Sites[i.D].Name);
                TellCall(accesses, world, frame, frame.Get(i.A), frame.Take(i.A + 1, i.B));
                break;
            case Opcode.Call:
                TellCall(accesses, world, frame, frame.Get(i.A), frame.Take(i.A + 1, i.B));
                break;
            case Opcode.CallNamed:
                TellCall(accesses, world, frame, frame.Get(i.A), frame.Take(i.A + 1, i.B + frame.Code.KeywordLists[i.D].Length));
                break;
            case Opcode.CallSpread:
                var given = ((ListValue)frame.Get(i.A + 1)).Snapshot();
                var named = ThreadMachine.NamedIn((DictValue)frame.Get(i.A + 2));
                TellCall(accesses, world, frame, frame.Get(i.A), [.. given, .. named.Select(pair => pair.Value)]);
                break;
            case Opcode.Unary or Opcode.Not or Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.GetIterator or Opcode.ListExtend or Opcode.ListToTuple
                or Opcode.SetAdd or Opcode.SetUpdate or Opcode.DictUpdate or Opcode.KeywordUpdate or Opcode.FormatValue or Opcode.Unpack
                or Opcode.UnpackStarred or Opcode.PrepareWith:
                AccessedValues.TellWhole(accesses, frame.Get(i.B));
                break;
            case Opcode.Raise or Opcode.RaiseAssertion when i.D != 0:
                AccessedValues.TellWhole(accesses, frame.Get(i.A));
                break;
            case >= Opcode.Add and <= Opcode.Contains:
            case >= Opcode.JumpEqual and <= Opcode.JumpGreaterOrEqual:
            case Opcode.DictSet:
                AccessedValues.TellWhole(accesses, frame.Get(i.B));
                AccessedValues.TellWhole(accesses, frame.Get(i.C));
                break;
            case Opcode.BuildClass or Opcode.ImportModule:
                accesses.ReadAll();
                break;
        }
    }

    /// <summary>Tells what it depends on that a thread stops before a step, and what that step is.</summary>
    public static void TellArrival(IAccesses accesses, PendingStep step, Frame frame, in Instruction i)
    {
        if (i.Opcode is Opcode.LoadGlobal && frame.Function.Globals[i.B] is { IsBoundOnce: true } variable)
            accesses.Read(variable);
        else if (i.Opcode is Opcode.LoadAttribute)
            TellAttribute(accesses, frame.Get(i.B), frame.Code.Sites[i.C].Name);
        else if (i.Opcode is Opcode.CallMethod)
            TellAttribute(accesses, frame.Get(i.A), frame.Code.Sites[i.D].Name);
        // These look at what they are done to when a thread comes to them.
        if (step.Operation is { Target: { } target and not (MutexState or SemaphoreState or QueueState) })
            AccessedValues.TellState(accesses, target);
    }

    /// <summary>Tells what an operation looks at and changes.</summary>
    public static void TellOperation(IAccesses accesses, Operation operation)
    {
        if (operation.Before is { } before)
            TellOperation(accesses, before);
        switch (operation.Bound)
        {
            case SharedState bound:
                AccessedValues.TellState(accesses, bound);
                break;
            case { } bound:
                accesses.Read(bound);
                break;
        }

        if (operation.Target is { } target)
            AccessedValues.TellState(accesses, target);
    }

    private static void TellCall(IAccesses accesses, ProgramWorld world, Frame frame, object callee, object[] given)
    {
        switch (callee)
        {
            case FunctionValue:
                return;
            case MethodValue method:
                TellCall(accesses, world, frame, method.Function, given);
                return;
            case IProgramClass type:
                accesses.Read(type.Members);
                return;
        }

        // The functions behind the modules know the threads, and what the objects are about that they are given.
        if (frame.Code.IsHidden)
        {
            accesses.Read(world.Threads);
            AccessedValues.TellReachable(accesses, given);
        }

        AccessedValues.TellWhole(accesses, callee);
        foreach (var argument in given)
            AccessedValues.TellWhole(accesses, argument);
    }

    private static void TellAttribute(IAccesses accesses, object owner, string name)
    {
        var members = owner switch
        {
            IProgramObject instance => instance.ProgramClass.Members,
            IProgramClass type => type.Members,
            SuperValue super => super.Type.Members,
            _ => null,
        };
        if (members?.HasProperties == true && members.Find(name) is PropertyValue)
            AccessedValues.TellStates(accesses, (IProgramObject)owner);
        for (; members is not null; members = members.Parent)
            accesses.Read(members);
        AccessedValues.TellWhole(accesses, owner);
    }
}
