using System.Runtime.CompilerServices;
using Playground.Programs.Compiling;
using Playground.Programs.Values;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Machine;

/// <summary>What the loop reads: registers and constants, whose places the compiler has counted, and globals.</summary>
internal sealed partial class ThreadMachine
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ref Slot Place(ref Slot registers, ref Slot constants, int operand) =>
        ref operand >= 0 ? ref Unsafe.Add(ref registers, operand) : ref Unsafe.Add(ref constants, ~operand);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static object Operand(ref Slot registers, ref Slot constants, int operand) => Place(ref registers, ref constants, operand).Value!;

    /// <summary>Whether B and C are ints of 64 bits, and those.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreInts(ref Slot registers, ref Slot constants, in Instruction i, out long left, out long right)
    {
        right = 0;
        return Place(ref registers, ref constants, i.B).IsInt(out left) && Place(ref registers, ref constants, i.C).IsInt(out right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsTrue(ref Slot slot)
    {
        var value = slot.Value!;
        return ReferenceEquals(value, Boxed.True) || (!ReferenceEquals(value, Boxed.False) && TruthValue.Of(value));
    }

    private static bool Holds(ComparisonOperator comparison, Frame frame, in Instruction i) =>
        comparison == ComparisonOperator.Equal
            ? Equality.AreEqual(frame.Get(i.B), frame.Get(i.C))
            : TruthValue.Of(Comparison.Compare(comparison, frame.Get(i.B), frame.Get(i.C)));

    private static object Builtin(Frame frame, int index)
    {
        var variable = frame.Function.Globals[index];
        return variable.Builtin ?? throw NameErrors.NotDefined(variable.Name, KnownNames(frame));
    }
}
