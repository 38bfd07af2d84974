namespace Playground.Programs.Compiling;

/// <summary>One instruction: what it does and with what.</summary>
internal readonly struct Instruction(Opcode opcode, int a, int b, int c, int d)
{
    public readonly Opcode Opcode = opcode;
    public readonly ushort D = (ushort)d;
    public readonly int A = a;
    public readonly int B = b;
    public readonly int C = c;

    public override string ToString() => $"{Opcode} {A} {B} {C} {D}";

    public Instruction WithTarget(int target) => new(Opcode, target, B, C, D);
}
