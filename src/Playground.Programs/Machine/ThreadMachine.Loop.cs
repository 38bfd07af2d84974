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
/// The loop. Operands are registers and constants that the compiler has counted, so their places are not checked again. Ints that fit in
/// 64 bits are computed and compared as bare numbers here; all else by those who know each kind of value.
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
            long a, b;
            switch (i.Opcode)
            {
                case Opcode.Move:
                    Unsafe.Add(ref registers, i.A).Set(in Place(ref registers, ref constants, i.B));
                    pc++;
                    continue;
                case Opcode.CheckLocal:
                    if (Unsafe.Add(ref registers, i.A).IsUnbound)
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
                    if (AreInts(ref registers, ref constants, i, out a, out b) && unchecked(a + b) is var sum && ((a ^ sum) & (b ^ sum)) >= 0)
                    {
                        Unsafe.Add(ref registers, i.A).Set(sum);
                        pc++;
                        continue;
                    }

                    result = i.Opcode == Opcode.Add
                        ? Arithmetic.Add(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C))
                        : Arithmetic.InPlace(BinaryOperator.Add, Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.Subtract:
                    if (AreInts(ref registers, ref constants, i, out a, out b)
                        && unchecked(a - b) is var difference && ((a ^ b) & (a ^ difference)) >= 0)
                    {
                        Unsafe.Add(ref registers, i.A).Set(difference);
                        pc++;
                        continue;
                    }

                    result = Arithmetic.Subtract(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.Multiply:
                    if (AreInts(ref registers, ref constants, i, out a, out b) && Math.BigMul(a, b, out var product) == product >> 63)
                    {
                        Unsafe.Add(ref registers, i.A).Set(product);
                        pc++;
                        continue;
                    }

                    result = Arithmetic.Multiply(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.FloorDivide:
                    if (AreInts(ref registers, ref constants, i, out a, out b) && b > 0)
                    {
                        Unsafe.Add(ref registers, i.A).Set(IntDivision.Floor(a, b));
                        pc++;
                        continue;
                    }

                    result = Arithmetic.FloorDivide(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.Modulo:
                    if (AreInts(ref registers, ref constants, i, out a, out b) && b > 0)
                    {
                        Unsafe.Add(ref registers, i.A).Set(IntDivision.Modulo(a, b));
                        pc++;
                        continue;
                    }

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
                    pc = IsTrue(ref Place(ref registers, ref constants, i.B)) ? i.A : pc + 1;
                    continue;
                case Opcode.JumpIfFalse:
                    pc = IsTrue(ref Place(ref registers, ref constants, i.B)) ? pc + 1 : i.A;
                    continue;
                case Opcode.JumpLess:
                    pc = (AreInts(ref registers, ref constants, i, out a, out b) ? a < b : Holds(ComparisonOperator.Less, frame, i)) == (i.D != 0)
                        ? i.A
                        : pc + 1;
                    continue;
                case Opcode.JumpLessOrEqual:
                    pc = (AreInts(ref registers, ref constants, i, out a, out b) ? a <= b : Holds(ComparisonOperator.LessOrEqual, frame, i)) == (i.D != 0)
                        ? i.A
                        : pc + 1;
                    continue;
                case Opcode.JumpGreater:
                    pc = (AreInts(ref registers, ref constants, i, out a, out b) ? a > b : Holds(ComparisonOperator.Greater, frame, i)) == (i.D != 0)
                        ? i.A
                        : pc + 1;
                    continue;
                case Opcode.JumpGreaterOrEqual:
                    pc = (AreInts(ref registers, ref constants, i, out a, out b) ? a >= b : Holds(ComparisonOperator.GreaterOrEqual, frame, i)) == (i.D != 0)
                        ? i.A
                        : pc + 1;
                    continue;
                case Opcode.JumpEqual:
                    pc = (AreInts(ref registers, ref constants, i, out a, out b) ? a == b : Holds(ComparisonOperator.Equal, frame, i)) == (i.D != 0)
                        ? i.A
                        : pc + 1;
                    continue;
                case Opcode.JumpNotEqual:
                    pc = (AreInts(ref registers, ref constants, i, out a, out b) ? a != b : Holds(ComparisonOperator.NotEqual, frame, i)) == (i.D != 0)
                        ? i.A
                        : pc + 1;
                    continue;
                case Opcode.JumpIs:
                    pc = AreSame(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C)) == (i.D != 0) ? i.A : pc + 1;
                    continue;
                case Opcode.ForNext:
                    {
                        var walk = Unsafe.Add(ref registers, i.C).Value;
                        if (walk is RangeIterator range)
                        {
                            if (range.TryNext(out a))
                            {
                                Unsafe.Add(ref registers, i.B).Set(a);
                                pc++;
                                continue;
                            }
                        }
                        else if (walk is ListIterator items)
                        {
                            if (items.TryNext(out var item))
                            {
                                Unsafe.Add(ref registers, i.B).Value = item;
                                pc++;
                                continue;
                            }
                        }
                        else if (walk is IteratorValue iterator and not GeneratorValue)
                        {
                            if (iterator.TryNext(out var item))
                            {
                                Unsafe.Add(ref registers, i.B).Value = item;
                                pc++;
                                continue;
                            }
                        }
                        else if (ForNext(frame, i))
                        {
                            goto Enter;
                        }

                        pc = i.A;
                        continue;
                    }

                case Opcode.GetItem:
                    result = Operand(ref registers, ref constants, i.B) is ListValue list && Place(ref registers, ref constants, i.C).IsInt(out a)
                        ? list.Get(a)
                        : Items.Get(Operand(ref registers, ref constants, i.B), Operand(ref registers, ref constants, i.C));
                    break;
                case Opcode.SetItem:
                    if (!TMode.Stops && !TMode.Records && Operand(ref registers, ref constants, i.A) is ListValue changed
                        && Place(ref registers, ref constants, i.B).IsInt(out a))
                        changed.Set(a, Operand(ref registers, ref constants, i.C));
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
                    if (frame.Kind == FrameKind.Call)
                    {
                        _frame = _frames[--_depth - 1];
                        _frame.Registers[_frame.Base + frame.Result].Set(in Place(ref registers, ref constants, i.A));
                        _frame.Pc++;
                        goto Enter;
                    }

                    result = Operand(ref registers, ref constants, i.A);
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
}
