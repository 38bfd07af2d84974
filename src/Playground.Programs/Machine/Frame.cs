using Playground.Programs.Compiling;
using Playground.Programs.Objects;

namespace Playground.Programs.Machine;

/// <summary>A call under way. Used again and again for calls of the same depth.</summary>
internal sealed class Frame
{
    public FunctionValue Function = null!;
    public FunctionCode Code = null!;

    /// <summary>Where the registers are, from <see cref="Base"/> on.</summary>
    public Slot[] Registers = [];
    public int Base;

    /// <summary>The part of the stack, by its number, that has room from <see cref="Top"/> on.</summary>
    public int Segment;
    public int Top;

    /// <summary>The instruction that is executed.</summary>
    public int Pc;

    /// <summary>The caller's register for the result.</summary>
    public int Result;
    public FrameKind Kind;

    /// <summary>The new object of an initializer, the namespace of a class body, or the generator.</summary>
    public object? Subject;

    public int Line => Code.Lines[Pc];

    /// <summary>What an operand stands for.</summary>
    public object Get(int operand) => operand >= 0 ? Registers[Base + operand].Value! : Code.Constants[~operand].Value!;

    public void Set(int register, object? value) => Registers[Base + register].Value = value;

    /// <summary>A name among the constants.</summary>
    public string Name(int constant) => (string)Code.Constants[constant].Value!;

    /// <summary>Some registers in a row.</summary>
    public object[] Take(int first, int count)
    {
        if (count == 0)
            return [];
        var values = new object[count];
        for (var i = 0; i < count; i++)
            values[i] = Registers[Base + first + i].Value!;
        return values;
    }
}
