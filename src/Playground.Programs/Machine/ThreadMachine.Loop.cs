using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Machine;

/// <summary>
/// The loop. Operands are registers and constants that the compiler has counted, so their places are not checked again.
/// </summary>
internal sealed partial class ThreadMachine
{
    /// <summary>Executes from the frame on top on, until the frame that this run began with ends.</summary>
    /// <returns>Its result; null if it ended by an exception, without a result, or before a step.</returns>
    private object? Execute<TMode>()
        where TMode : struct, IStepMode
    {
    Enter:
        var frame = _frame;
        ref var code = ref MemoryMarshal.GetArrayDataReference(frame.Code.Instructions);
        ref var constants = ref MemoryMarshal.GetArrayDataReference(frame.Code.Constants);
        ref var registers = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(frame.Registers), frame.Base);
        var pc = frame.Pc;
        while (true)
        {
            ref readonly var i = ref Unsafe.Add(ref code, pc);
            frame.Pc = pc;
            if (TMode.Stops && MustStop(frame, i))
                return null;
            object? result;
            switch (i.Opcode)
            {
                case Opcode.Move:
                    result = Operand(ref registers, ref constants, i.B);
                    break;
                case Opcode.CheckLocal:
                    if (Unsafe.Add(ref registers, i.A).Value is null)
                        throw NameErrors.UnboundLocal(frame.Name(i.B));
                    pc++;
                    continue;
                case Opcode.LoadGlobal:
                    result = TMode.Records ? LoadGlobalRecorded(frame, i) : frame.Function.Globals[i.B].Value ?? Builtin(frame, i.B);
                    break;
                case Opcode.StoreGlobal:
                    StoreGlobal<TMode>(frame, i);
                    pc++;
                    continue;
                case Opcode.LoadFree:
                    result = frame.Function.Captures[i.B].Value ?? throw UnboundFree(frame, i.C);
                    if (TMode.Records)
                        RecordRead(frame.Function.Captures[i.B], frame, i.C, result);
                    break;
                case Opcode.LoadCell:
                    result = Unsafe.As<Cell>(Unsafe.Add(ref registers, i.B).Value!).Value ?? throw NameErrors.UnboundLocal(frame.Name(i.C));
                    if (TMode.Records)
                        RecordRead(Unsafe.As<Cell>(Unsafe.Add(ref registers, i.B).Value!), frame, i.C, result);
                    break;
                case Opcode.Add or Opcode.AddInPlace:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        if (left is long a && right is long b && unchecked(a + b) is var sum && ((a ^ sum) & (b ^ sum)) >= 0)
                            result = Boxed.Of(sum);
                        else
                            result = i.Opcode == Opcode.Add ? Arithmetic.Add(left, right) : Arithmetic.InPlace(BinaryOperator.Add, left, right);
                        break;
                    }

                case Opcode.Subtract:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        result = left is long a && right is long b && unchecked(a - b) is var difference && ((a ^ b) & (a ^ difference)) >= 0
                            ? Boxed.Of(difference)
                            : Arithmetic.Subtract(left, right);
                        break;
                    }

                case Opcode.Multiply:
                    result = Arithmetic.Multiply(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.FloorDivide:
                    result = Arithmetic.FloorDivide(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.Modulo:
                    result = Arithmetic.Modulo(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.Jump:
                    pc = i.A;
                    continue;
                case Opcode.JumpBack:
                    if ((_fuel -= i.B) < 0)
                        Refuel();
                    pc = i.A;
                    continue;
                case Opcode.JumpIfTrue:
                    pc = IsTrue(Operand(ref registers, ref constants, i.B)) ? i.A : pc + 1;
                    continue;
                case Opcode.JumpIfFalse:
                    pc = IsTrue(Operand(ref registers, ref constants, i.B)) ? pc + 1 : i.A;
                    continue;
                case Opcode.JumpLess:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        var holds = left is long a && right is long b ? a < b : Holds(ComparisonOperator.Less, left, right);
                        pc = holds == (i.D != 0) ? i.A : pc + 1;
                        continue;
                    }

                case Opcode.JumpLessOrEqual:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        var holds = left is long a && right is long b ? a <= b : Holds(ComparisonOperator.LessOrEqual, left, right);
                        pc = holds == (i.D != 0) ? i.A : pc + 1;
                        continue;
                    }

                case Opcode.JumpGreater:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        var holds = left is long a && right is long b ? a > b : Holds(ComparisonOperator.Greater, left, right);
                        pc = holds == (i.D != 0) ? i.A : pc + 1;
                        continue;
                    }

                case Opcode.JumpGreaterOrEqual:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        var holds = left is long a && right is long b ? a >= b : Holds(ComparisonOperator.GreaterOrEqual, left, right);
                        pc = holds == (i.D != 0) ? i.A : pc + 1;
                        continue;
                    }

                case Opcode.JumpEqual:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        var holds = left is long a && right is long b ? a == b : Equality.AreEqual(left, right);
                        pc = holds == (i.D != 0) ? i.A : pc + 1;
                        continue;
                    }

                case Opcode.JumpNotEqual:
                    {
                        var left = Operand(ref registers, ref constants, i.B);
                        var right = Operand(ref registers, ref constants, i.C);
                        var holds = left is long a && right is long b ? a != b : Holds(ComparisonOperator.NotEqual, left, right);
                        pc = holds == (i.D != 0) ? i.A : pc + 1;
                        continue;
                    }

                case Opcode.JumpIs:
                    pc = AreSame(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C)) == (i.D != 0) ? i.A : pc + 1;
                    continue;
                case Opcode.ForNext:
                    {
                        if (Unsafe.Add(ref registers, i.C).Value is IteratorValue iterator and not GeneratorValue)
                        {
                            if (iterator.TryNext(out var item))
                            {
                                Unsafe.Add(ref registers, i.B).Value = item;
                                pc++;
                            }
                            else
                            {
                                pc = i.A;
                            }

                            continue;
                        }

                        if (ForNext(frame, i))
                            goto Enter;
                        pc = i.A;
                        continue;
                    }

                case Opcode.GetItem:
                    {
                        var container = Operand(ref registers, ref constants, i.B);
                        var key = Operand(ref registers, ref constants, i.C);
                        result = container is ListValue list && key is long index ? list.Get(index) : Items.Get(container, key);
                        break;
                    }

                case Opcode.SetItem:
                    if (!TMode.Stops && !TMode.Records && Operand(ref registers, ref constants, i.A) is ListValue changed
                        && Operand(ref registers, ref constants, i.B) is long place)
                        changed.Set(place, Operand(ref registers, ref constants, i.C));
                    else
                        SetItem<TMode>(frame, i);
                    pc++;
                    continue;
                case Opcode.LoadAttribute:
                    result = TMode.Records
                        ? LoadAttributeRecorded(frame, i)
                        : Attributes.Get(Operand(ref registers, ref constants, i.B), frame.Code.Sites[i.C]);
                    break;
                case Opcode.StoreAttribute:
                    StoreAttribute<TMode>(frame, i);
                    pc++;
                    continue;
                case Opcode.Call:
                    if (Call(frame, i.A, i.B, i.C))
                        goto Enter;
                    pc++;
                    continue;
                case Opcode.CallMethod:
                    if (CallMethod(frame, i))
                        goto Enter;
                    pc++;
                    continue;
                case Opcode.ListAppend:
                    Unsafe.As<ListValue>(Unsafe.Add(ref registers, i.A).Value!).Append(Operand(ref registers, ref constants, i.B));
                    pc++;
                    continue;
                case Opcode.Return:
                    result = Operand(ref registers, ref constants, i.A);
                    if (frame.Kind == FrameKind.Call)
                    {
                        _frame = _frames[--_depth - 1];
                        _frame.Registers[_frame.Base + frame.Result].Value = result;
                        _frame.Pc++;
                        goto Enter;
                    }

                    if (End(frame, ref result))
                        goto Enter;
                    return result;
                case Opcode.Yield:
                    result = Operand(ref registers, ref constants, i.A);
                    if (Yield(frame, result))
                        goto Enter;
                    return result;
                case < Opcode.JumpUnlessCaught:
                    result = Compute(frame, i);
                    if (result is null)
                    {
                        pc++;
                        continue;
                    }

                    break;
                default:
                    switch (Act(frame, i))
                    {
                        case Next.Instruction:
                            pc = frame.Pc + 1;
                            continue;
                        case Next.Place:
                            pc = frame.Pc;
                            continue;
                        case Next.Frame:
                            goto Enter;
                        default:
                            return null;
                    }
            }

            Unsafe.Add(ref registers, i.A).Value = result;
            pc++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static object Operand(ref Slot registers, ref object constants, int operand) =>
        operand >= 0 ? Unsafe.Add(ref registers, operand).Value! : Unsafe.Add(ref constants, ~operand);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTrue(object value) => ReferenceEquals(value, Boxed.True) || (!ReferenceEquals(value, Boxed.False) && TruthValue.Of(value));

    private static bool Holds(ComparisonOperator comparison, object left, object right) => TruthValue.Of(Comparison.Compare(comparison, left, right));

    private static object Builtin(Frame frame, int index)
    {
        var variable = frame.Function.Globals[index];
        return variable.Builtin ?? throw NameErrors.NotDefined(variable.Name, KnownNames(frame));
    }
}
