using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;

namespace Playground.Programs.Machine;

/// <summary>Which instructions other threads can notice.</summary>
internal static class Steps
{
    /// <summary>The step that an instruction is; null for one that nobody else notices.</summary>
    public static PendingStep? Of(ProgramWorld world, Frame frame, in Instruction i)
    {
        if (OfOperation(frame, i) is { } operation)
            return operation;
        // Python's own modules keep what they share behind operations.
        if (frame.Code.IsHidden)
            return null;
        switch (i.Opcode)
        {
            case Opcode.LoadGlobal:
                return OfGlobal(frame, frame.Function.Globals[i.B]);
            case Opcode.StoreGlobal:
                var variable = frame.Function.Globals[i.A];
                return variable.IsMainOnly || (variable.IsBoundOnce && !world.HasThreads) ? null : Step(frame, StepKind.Write, variable, variable.Name, frame.Get(i.B));
            case Opcode.DeleteGlobal:
                var deleted = frame.Function.Globals[i.A];
                return deleted.IsMainOnly ? null : Step(frame, StepKind.Delete, deleted, deleted.Name);
            case Opcode.LoadFree:
                return OfCell(frame, StepKind.Read, frame.Function.Captures[i.B], i.C);
            case Opcode.StoreFree:
                return OfCell(frame, StepKind.Write, frame.Function.Captures[i.A], frame.Code.CaptureNames[i.A], frame.Get(i.B));
            case Opcode.DeleteFree:
                return OfCell(frame, StepKind.Delete, frame.Function.Captures[i.A], i.C);
            case Opcode.LoadCell:
                return OfCell(frame, StepKind.Read, (Cell)frame.Get(i.B), i.C);
            case Opcode.StoreCell:
                return OfCell(frame, StepKind.Write, (Cell)frame.Get(i.A), frame.Code.LocalNames[i.A], frame.Get(i.B));
            case Opcode.DeleteCell:
                return OfCell(frame, StepKind.Delete, (Cell)frame.Get(i.A), i.C);
            case Opcode.LoadAttribute:
                return OfAttribute(frame, frame.Get(i.B), frame.Code.Sites[i.C].Name);
            case Opcode.StoreAttribute:
                return IsShared(frame.Get(i.A)) ? Step(frame, StepKind.Write, frame.Get(i.A), frame.Code.Sites[i.C].Name, frame.Get(i.B)) : null;
            case Opcode.DeleteAttribute:
                return IsShared(frame.Get(i.A)) ? Step(frame, StepKind.Delete, frame.Get(i.A), frame.Code.Sites[i.C].Name) : null;
            case Opcode.SetItem:
                return OfContainer(frame, StepKind.Write, frame.Get(i.A));
            case Opcode.DeleteItem:
                return OfContainer(frame, StepKind.Delete, frame.Get(i.A));
            case Opcode.ForNext:
                return IsShared(frame.Get(i.C)) ? Step(frame, StepKind.Read, frame.Get(i.C), null) : null;
            case Opcode.CallMethod:
                return OfMethod(frame, i);
            case Opcode.Call or Opcode.CallNamed:
                var count = i.B + (i.Opcode == Opcode.CallNamed ? frame.Code.KeywordLists[i.D].Length : 0);
                return OfCall(world, frame, frame.Get(i.A), frame.Take(i.A + 1, count));
            case Opcode.CallSpread:
                return OfCall(world, frame, frame.Get(i.A), ((ListValue)frame.Get(i.A + 1)).Snapshot());
            case Opcode.GetItem or Opcode.Add or Opcode.AddInPlace or Opcode.Subtract or Opcode.Multiply or Opcode.Binary
                or Opcode.BinaryInPlace or Opcode.Compare or Opcode.Contains or (>= Opcode.JumpEqual and <= Opcode.JumpGreaterOrEqual):
                return OfContainer(frame, StepKind.Read, frame.Get(i.B)) ?? OfContainer(frame, StepKind.Read, frame.Get(i.C));
            case Opcode.Not or Opcode.JumpIfTrue or Opcode.JumpIfFalse or Opcode.Unpack or Opcode.UnpackStarred or Opcode.ListExtend
                or Opcode.SetUpdate or Opcode.DictUpdate or Opcode.FormatValue:
                return OfContainer(frame, StepKind.Read, frame.Get(i.B));
            default:
                return null;
        }
    }

    private static PendingStep Step(Frame frame, StepKind kind, object target, string? name, object? value = null) =>
        new(kind, target, name, value, ThreadMachine.Current.VisibleLine);

    private static PendingStep? OfGlobal(Frame frame, GlobalVariable variable)
    {
        // What never changes once it is there is nobody's business, but for the moment before.
        if (variable.IsMainOnly || (variable.IsBoundOnce && (variable.Value ?? variable.Builtin) is not null))
            return null;
        return Step(frame, StepKind.Read, variable, variable.Name, variable.Value ?? variable.Builtin);
    }

    private static PendingStep? OfCell(Frame frame, StepKind kind, Cell cell, int name) => OfCell(frame, kind, cell, frame.Name(name));

    private static PendingStep? OfCell(Frame frame, StepKind kind, Cell cell, string name, object? value = null) =>
        cell.IsShared ? Step(frame, kind, cell, name, kind == StepKind.Read ? cell.Value : value) : null;

    /// <summary>What a call would do to what threads wait for or signal by; null for other calls.</summary>
    private static PendingStep? OfOperation(Frame frame, in Instruction i)
    {
        Operation? operation = null;
        switch (i.Opcode)
        {
            case Opcode.CallMethod when frame.Get(i.A) is LockValue value && value.FindMethod(frame.Code.Sites[i.D].Name) is { Prepare: { } prepare }:
                operation = prepare(value, frame.Take(i.A + 1, i.B), []);
                break;
            case Opcode.CallMethod when frame.Get(i.A) is ModuleValue module && module.Members.GetValueOrDefault(frame.Code.Sites[i.D].Name) is { } member:
                operation = Prepared(member, frame, i.A + 1, i.B);
                break;
            case Opcode.CallMethod when frame.Get(i.A) is InstanceValue instance && instance.Fields.Find(frame.Code.Sites[i.D].Name) is BoundMethod bound:
                operation = Prepared(bound, frame, i.A + 1, i.B);
                break;
            case Opcode.Call:
                operation = Prepared(frame.Get(i.A), frame, i.A + 1, i.B);
                break;
            case Opcode.CallNamed:
                operation = Prepared(frame.Get(i.A), frame, i.A + 1, i.B, ThreadMachine.NamedOf(frame, i));
                break;
            case Opcode.CallSpread:
                operation = Prepared(frame.Get(i.A), ((ListValue)frame.Get(i.A + 1)).Snapshot(), ThreadMachine.NamedIn((DictValue)frame.Get(i.A + 2)));
                break;
        }

        return operation is null ? null : Step(frame, StepKind.Operation, operation.Target!, operation.Verb) with { Operation = operation };
    }

    private static Operation? Prepared(object callee, Frame frame, int first, int count, KeyValuePair<string, object>[]? named = null) =>
        callee is BoundMethod { Function.Prepare: not null } or NativeFunction { Prepare: not null }
            ? Prepared(callee, frame.Take(first, count), named ?? [])
            : null;

    private static Operation? Prepared(object callee, object[] given, KeyValuePair<string, object>[] named) => callee switch
    {
        BoundMethod { Function.Prepare: { } prepare } method => prepare(method.Self, given, named),
        NativeFunction { Prepare: { } prepare } => prepare(NoneValue.Instance, given, named),
        _ => null,
    };

    private static PendingStep? OfContainer(Frame frame, StepKind kind, object container) =>
        IsSharedContainer(container) ? Step(frame, kind, container, null) : null;

    private static PendingStep? OfAttribute(Frame frame, object owner, string name)
    {
        if (!IsShared(owner))
            return null;
        var value = owner switch
        {
            // Methods stay what they are.
            IProgramObject instance => instance.Fields.Find(name) ?? OfClass(instance, instance.ProgramClass.Members.Find(name)),
            IProgramClass type => NoMethod(type.Members.Find(name)),
            _ => null,
        };
        return value is null ? null : Step(frame, StepKind.Read, owner, name, value);
    }

    private static object? OfClass(IProgramObject owner, object? member) =>
        member is PropertyValue property && owner is InstanceValue instance ? property.Get(instance) : NoMethod(member);

    private static object? NoMethod(object? member) => member is FunctionValue ? null : member;

    private static PendingStep? OfMethod(Frame frame, in Instruction i)
    {
        var receiver = frame.Get(i.A);
        var name = frame.Code.Sites[i.D].Name;
        return IsSharedContainer(receiver) && receiver is not IProgramObject
            ? Step(frame, StepKind.Call, receiver, name)
            : OfAttribute(frame, receiver, name);
    }

    private static PendingStep? OfCall(ProgramWorld world, Frame frame, object callee, object[] given)
    {
        switch (callee)
        {
            // As long as there is one thread, all it prints comes in one order.
            case NativeFunction { Owner: null, Name: "print" } when world.HasThreads:
                return new PendingStep(StepKind.Print, null, null, given.Length > 0 ? given[0] : null, ThreadMachine.Current.VisibleLine);
            case BoundMethod method when IsSharedContainer(method.Self):
                return Step(frame, StepKind.Call, method.Self, method.Function.Name);
            case NativeFunction or BoundMethod or BuiltinClass:
                foreach (var argument in given)
                {
                    if (IsSharedContainer(argument))
                        return Step(frame, StepKind.Read, argument, null);
                }

                return null;
            default:
                return null;
        }
    }

    private static bool IsShared(object value) => value is ObjectValue { IsShared: true };

    private static bool IsSharedContainer(object value) => value is ListValue { IsShared: true } or DictValue { IsShared: true }
        or SetValue { IsShared: true } or DictView { IsShared: true } or InstanceValue { IsShared: true };
}
