using System.Collections;
using Playground.Programs.Compiling;

namespace Playground.Exploration.Model;

/// <summary>
/// Which registers of a function still matter at each of its instructions: those that may be looked at before they are filled again, found
/// by going backwards through the code until nothing changes. What lies in others is no part of a thread's state. Immutable.
/// </summary>
internal sealed class LiveRegisters
{
    private readonly int[][] _before;
    private readonly int[][] _after;

    /// <summary>Finds those of a function.</summary>
    public LiveRegisters(FunctionCode code)
    {
        var count = code.Instructions.Length;
        var before = new BitArray[count + 1];
        var after = new BitArray[count + 1];
        for (var pc = 0; pc <= count; pc++)
            (before[pc], after[pc]) = (new BitArray(code.RegisterCount), new BitArray(code.RegisterCount));
        var effects = new RegisterEffects(code);
        for (var hasChanged = true; hasChanged;)
        {
            hasChanged = false;
            for (var pc = count - 1; pc >= 0; pc--)
                hasChanged |= Update(code, effects, before, after, pc);
        }

        _before = Array.ConvertAll(before, Numbers);
        _after = Array.ConvertAll(after, Numbers);
    }

    /// <summary>Those that matter before an instruction.</summary>
    public int[] Before(int pc) => _before[pc];

    /// <summary>Those that matter while an instruction, such as a call, is being executed: its result will fill others.</summary>
    public int[] During(int pc) => _after[pc];

    private static bool Update(FunctionCode code, RegisterEffects effects, BitArray[] before, BitArray[] after, int pc)
    {
        var instruction = code.Instructions[pc];
        effects.Of(instruction);
        var live = new BitArray(code.RegisterCount);
        if (!RegisterEffects.IsEnd(instruction.Opcode))
            live.Or(before[pc + 1]);
        if (RegisterEffects.IsJump(instruction.Opcode))
            live.Or(before[instruction.A]);
        foreach (var register in effects.Fills)
            live[register] = false;
        AddHandlers(code, before, live, pc);
        after[pc] = new BitArray(live);
        foreach (var register in effects.Uses)
            live[register] = true;
        if (AreEqual(live, before[pc]))
            return false;
        before[pc] = live;
        return true;
    }

    /// <summary>Any instruction may raise: what the handlers look at matters too.</summary>
    private static void AddHandlers(FunctionCode code, BitArray[] before, BitArray live, int pc)
    {
        foreach (var range in code.Handlers)
        {
            if (pc < range.Start || pc >= range.End)
                continue;
            if (range.Target == HandlerRange.Restore)
            {
                live[range.Register + 1] = true;
                continue;
            }

            var handled = new BitArray(before[range.Target]) { [range.Register] = false };
            live.Or(handled);
            return;
        }
    }

    private static bool AreEqual(BitArray one, BitArray other)
    {
        for (var i = 0; i < one.Length; i++)
        {
            if (one[i] != other[i])
                return false;
        }

        return true;
    }

    private static int[] Numbers(BitArray bits) => [.. Enumerable.Range(0, bits.Length).Where(bit => bits[bit])];
}
