using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Machine;

/// <summary>Instructions that make a value for register A, or change names, and are not worth a place in the loop.</summary>
internal sealed partial class ThreadMachine
{
    /// <summary>The value for register A; null where the instruction has none.</summary>
    private object? Compute(Frame frame, in Instruction i)
    {
        switch (i.Opcode)
        {
            case Opcode.DeleteLocal:
                if (frame.Registers[frame.Base + i.A].IsUnbound)
                    throw NameErrors.UnboundLocal(frame.Name(i.B));
                frame.Set(i.A, null);
                return null;
            case Opcode.MakeCell:
                return new Cell(frame.Registers[frame.Base + i.A].Value);
            case Opcode.StoreCell:
                RecordWrite((Cell)frame.Get(i.A), frame.Code.LocalNames[i.A], frame.Get(i.B));
                Store((Cell)frame.Get(i.A), frame.Get(i.B));
                return null;
            case Opcode.DeleteCell:
                Delete(frame, (Cell)frame.Get(i.A), i.C, isFree: false);
                return null;
            case Opcode.StoreFree:
                RecordWrite(frame.Function.Captures[i.A], frame.Code.CaptureNames[i.A], frame.Get(i.B));
                Store(frame.Function.Captures[i.A], frame.Get(i.B));
                return null;
            case Opcode.DeleteFree:
                Delete(frame, frame.Function.Captures[i.A], i.C, isFree: true);
                return null;
            case Opcode.DeleteGlobal:
                DeleteGlobal(frame, i.A);
                return null;
            case Opcode.LoadName:
                return Namespace(frame).Names.GetValueOrDefault(frame.Name(i.C)) ?? frame.Function.Globals[i.B].Value ?? Builtin(frame, i.B);
            case Opcode.LoadNameOrFree:
                return Namespace(frame).Names.GetValueOrDefault(frame.Name(i.C))
                    ?? frame.Function.Captures[i.B].Value ?? throw UnboundFree(frame, i.C);
            case Opcode.StoreName:
                Namespace(frame).Names[frame.Name(i.A)] = frame.Get(i.B);
                return null;
            case Opcode.DeleteName:
                Namespace(frame).Delete(frame.Name(i.A));
                return null;
            case Opcode.Binary:
                return Arithmetic.Binary((BinaryOperator)i.D, frame.Get(i.B), frame.Get(i.C));
            case Opcode.BinaryInPlace:
                return Arithmetic.InPlace((BinaryOperator)i.D, frame.Get(i.B), frame.Get(i.C));
            case Opcode.Unary:
                return UnaryArithmetic.Apply((UnaryOperator)i.D, frame.Get(i.B));
            case Opcode.Not:
                return TruthValue.Not(frame.Get(i.B));
            case Opcode.Compare:
                return Comparison.Compare((ComparisonOperator)i.D, frame.Get(i.B), frame.Get(i.C));
            case Opcode.Is:
                return Boxed.Of(AreSame(frame.Get(i.B), frame.Get(i.C)) != (i.D != 0));
            default:
                return Boxed.Of(Items.Contains(frame.Get(i.C), frame.Get(i.B)) != (i.D != 0));
        }
    }

    private static ClassNamespace Namespace(Frame frame) => (ClassNamespace)frame.Subject!;

    /// <summary>
    /// Whether two values are one and the same. Numbers and strings that are equal count as one: CPython mostly keeps one of each that
    /// a program could compare so.
    /// </summary>
    private static bool AreSame(object left, object right) => ReferenceEquals(left, right)
        || (left is long a && right is long b && a == b)
        || (left is string s && right is string t && string.Equals(s, t));

    private static void Store(Cell cell, object value)
    {
        if (cell.IsShared)
            Sharing.Share(value);
        cell.Value = value;
    }

    private static void Delete(Frame frame, Cell cell, int name, bool isFree)
    {
        if (cell.Value is null)
            throw isFree ? UnboundFree(frame, name) : NameErrors.UnboundLocal(frame.Name(name));
        cell.Value = null;
    }

    private static Values.Errors.PythonException UnboundFree(Frame frame, int name) => NameErrors.UnboundFree(frame.Name(name), KnownNames(frame));

    private static void DeleteGlobal(Frame frame, int index)
    {
        var variable = frame.Function.Globals[index];
        if (variable.Value is null)
            throw NameErrors.NotDefined(variable.Name, KnownNames(frame));
        variable.Value = null;
    }

    /// <summary>The names that have a value at a place: locals, globals and builtins.</summary>
    private static List<string> KnownNames(Frame frame)
    {
        var known = new List<string>();
        var code = frame.Code;
        for (var i = 0; i < code.LocalNames.Length; i++)
        {
            if (frame.Registers[frame.Base + i].Value is { } value && (value as Cell)?.Value is not null == (value is Cell))
                known.Add(code.LocalNames[i]);
        }

        for (var i = 0; i < code.CaptureNames.Length; i++)
        {
            if (frame.Function.Captures[i].Value is not null)
                known.Add(code.CaptureNames[i]);
        }

        known.AddRange(frame.Function.Globals.Where(variable => variable.Value is not null).Select(variable => variable.Name));
        known.AddRange(Builtins.InPython);
        return known;
    }
}
