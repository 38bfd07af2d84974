using Playground.Programs.Machine;

namespace Playground.Exploration.Heap;

/// <summary>Writes and reads the registers of generators: what they hold, and not how they hold ints.</summary>
internal static class RegisterItems
{
    /// <summary>Completes the layout of registers.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) =>
        {
            var registers = (Slot[])target;
            writer.Word(registers.Length);
            foreach (ref var register in registers.AsSpan())
                writer.Reference(register.Value);
        };
        layout.Make = static reader => new Slot[reader.Word()];
        layout.Read = static (target, reader) =>
        {
            foreach (ref var register in ((Slot[])target).AsSpan())
                register.Value = reader.Reference();
        };
    }
}
