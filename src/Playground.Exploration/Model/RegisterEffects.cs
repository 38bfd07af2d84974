using Playground.Programs.Compiling;

namespace Playground.Exploration.Model;

/// <summary>Which registers an instruction looks at and which it fills. Not thread-safe.</summary>
internal sealed class RegisterEffects(FunctionCode code)
{
    /// <summary>The registers whose values it looks at.</summary>
    public List<int> Uses { get; } = [];

    /// <summary>The registers that it fills whatever happens, unless it raises.</summary>
    public List<int> Fills { get; } = [];

    /// <summary>Finds those of an instruction.</summary>
    public void Of(in Instruction i)
    {
        Uses.Clear();
        Fills.Clear();
        switch (i.Opcode)
        {
            case Opcode.Move or Opcode.LoadCell or Opcode.Unary or Opcode.Not or Opcode.GetIterator or Opcode.ListToTuple or Opcode.LoadAttribute
                or Opcode.ImportName:
                (Fill, Use) = (i.A, i.B);
                break;
            case Opcode.CheckLocal or Opcode.DeleteCell or Opcode.DeleteAttribute or Opcode.CheckMethod or Opcode.Return or Opcode.Yield or Opcode.Reraise:
                Use = i.A;
                break;
            case Opcode.DeleteLocal or Opcode.MakeCell:
                (Fill, Use) = (i.A, i.A);
                break;
            case Opcode.StoreCell or Opcode.ListAppend or Opcode.SetAdd or Opcode.SetUpdate or Opcode.DictUpdate or Opcode.DeleteItem
                or Opcode.StoreAttribute:
                (Use, Use) = (i.A, i.B);
                break;
            case Opcode.LoadFree or Opcode.LoadGlobal or Opcode.LoadName or Opcode.LoadNameOrFree or Opcode.BuildDict or Opcode.ImportModule:
                Fill = i.A;
                break;
            case Opcode.StoreFree or Opcode.StoreGlobal or Opcode.StoreName or Opcode.JumpIfTrue or Opcode.JumpIfFalse:
                Use = i.B;
                break;
            case (>= Opcode.Add and <= Opcode.BinaryInPlace) or Opcode.Compare or Opcode.Is or Opcode.Contains or Opcode.FormatValue or Opcode.GetItem:
                Fill = i.A;
                (Use, Use) = (i.B, i.C);
                break;
            case (>= Opcode.JumpEqual and <= Opcode.JumpIs) or Opcode.JumpUnlessCaught:
                (Use, Use) = (i.B, i.C);
                break;
            case Opcode.ForNext:
                (Fill, Use) = (i.B, i.C);
                break;
            case Opcode.BuildList or Opcode.BuildTuple or Opcode.BuildSet or Opcode.BuildText:
                Fill = i.A;
                UseRange(i.B, i.C);
                break;
            case Opcode.BuildSlice:
                Fill = i.A;
                UseRange(i.B, 3);
                break;
            case Opcode.ListExtend or Opcode.DictSet or Opcode.SetItem:
                (Use, Use, Use) = (i.A, i.B, i.C);
                break;
            case Opcode.KeywordUpdate:
                (Use, Use) = (i.A, i.C);
                UseRange(i.B, i.D == 1 ? 2 : 1);
                break;
            case Opcode.Unpack:
                Use = i.B;
                FillRange(i.A, i.C);
                break;
            case Opcode.UnpackStarred:
                Use = i.B;
                FillRange(i.A, i.C + 1 + i.D);
                break;
            case Opcode.LoadSuper:
                (Fill, Use) = (i.A, i.C);
                break;
            case Opcode.Call or Opcode.CallMethod:
                Fill = i.C;
                UseRange(i.A, i.B + 1);
                break;
            case Opcode.CallNamed:
                Fill = i.C;
                UseRange(i.A, i.B + 1 + code.KeywordLists[i.D].Length);
                break;
            case Opcode.CallSpread:
                Fill = i.C;
                UseRange(i.A, 3);
                break;
            case Opcode.MakeFunction:
                var function = code.Functions[i.B];
                Fill = i.A;
                UseRange(i.C, i.D + function.Parameters.KeywordOnlyHasDefault.Count(has => has));
                UseCaptures(function);
                break;
            case Opcode.BuildClass:
                Fill = i.A;
                UseCaptures(code.Functions[i.B]);
                if (i.D == 1)
                    Use = i.C;
                break;
            case Opcode.Raise:
                if (i.D != 0)
                    Use = i.A;
                if (i.D == 2)
                    Use = i.B;
                break;
            case Opcode.RaiseAssertion:
                if (i.D == 1)
                    Use = i.A;
                break;
            case Opcode.EnterHandler:
                (Fill, Use) = (i.A + 1, i.A);
                break;
            case Opcode.ExitHandler:
                Use = i.A + 1;
                break;
            case Opcode.PrepareWith:
                Use = i.B;
                FillRange(i.A, 2);
                break;
            case Opcode.PrepareExit:
                (Use, Use) = (i.B, i.C);
                FillRange(i.A, 4);
                break;
            case Opcode.Jump or Opcode.JumpBack or Opcode.DeleteFree or Opcode.DeleteGlobal or Opcode.DeleteName:
                break;
            default:
                throw new InvalidOperationException($"What {i.Opcode} does to registers is not known.");
        }
    }

    /// <summary>Whether an instruction never goes on with the next one.</summary>
    public static bool IsEnd(Opcode opcode) =>
        opcode is Opcode.Return or Opcode.Jump or Opcode.JumpBack or Opcode.Raise or Opcode.Reraise or Opcode.RaiseAssertion;

    /// <summary>Whether an instruction may go on at its operand A.</summary>
    public static bool IsJump(Opcode opcode) => opcode is >= Opcode.Jump and <= Opcode.JumpUnlessCaught or Opcode.ForNext;

    private int Use
    {
        set
        {
            // Constants are no registers.
            if (value >= 0)
                Uses.Add(value);
        }
    }

    private int Fill
    {
        set => Fills.Add(value);
    }

    private void UseRange(int first, int count)
    {
        for (var register = first; register < first + count; register++)
            Use = register;
    }

    private void FillRange(int first, int count)
    {
        for (var register = first; register < first + count; register++)
            Fill = register;
    }

    private void UseCaptures(FunctionCode function)
    {
        foreach (var source in function.Captures)
        {
            if (!source.IsFree)
                Use = source.Index;
        }
    }
}
