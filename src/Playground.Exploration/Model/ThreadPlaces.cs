using System.Runtime.CompilerServices;
using Playground.Exploration.Heap;
using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Errors;

namespace Playground.Exploration.Model;

/// <summary>Writes down where threads stand, and leads them back there. Not thread-safe.</summary>
internal sealed class ThreadPlaces
{
    /// <summary>What is written of a thread that has ended.</summary>
    public const int Ended = 0;

    private const int Standing = 1;

    private readonly ConditionalWeakTable<FunctionCode, LiveRegisters> _live = [];

    /// <summary>Writes where a thread stands.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="thread">The thread.</param>
    /// <param name="entry">Which of the functions that it runs one after the other it is in.</param>
    /// <param name="published">How many components it has brought into being.</param>
    public void Write(ObjectWriter writer, ProgramThread thread, int entry, int published)
    {
        var machine = thread.Machine;
        if (machine.Pending is not { } pending)
        {
            writer.Word(Ended);
            return;
        }

        writer.Word(Standing);
        writer.Word(thread.Index);
        writer.Word(machine.World.HasThreads ? 1 : 0);
        writer.Word(entry);
        writer.Word(published);
        writer.Word(machine.Depth);
        for (var depth = 0; depth < machine.Depth; depth++)
            Write(writer, machine.FrameAt(depth), isLast: depth == machine.Depth - 1);
        writer.Reference(machine.Handled);
        writer.Reference(pending.Operation);
    }

    /// <summary>Leads a thread back to where it stood.</summary>
    /// <returns>The function that it is in, and how many components it has brought into being.</returns>
    public (int Entry, int Published) Read(ObjectReader reader, ProgramThread thread)
    {
        var machine = thread.Machine;
        machine.Clear();
        if (reader.Word() == Ended)
            return (0, 0);
        reader.Word();
        machine.World.HasThreads = reader.Word() == 1;
        var entry = reader.Word();
        var published = reader.Word();
        for (var depth = reader.Word(); depth > 0; depth--)
            ReadFrame(reader, machine, isLast: depth == 1);
        var handled = (ExceptionValue?)reader.Reference();
        var operation = (Operation?)reader.Reference();
        using (machine.Enter())
            machine.StandBefore(handled, operation);
        return (entry, published);
    }

    /// <summary>The registers that matter in a function.</summary>
    public LiveRegisters LiveIn(FunctionCode code) => _live.GetValue(code, static of => new LiveRegisters(of));

    private void Write(ObjectWriter writer, Frame frame, bool isLast)
    {
        writer.Reference(frame.Function);
        writer.Word((int)frame.Kind);
        writer.Reference(frame.Subject);
        writer.Word(frame.Segment);
        writer.Word(frame.Base);
        writer.Word(frame.Top);
        writer.Word(frame.Pc);
        writer.Word(frame.Result);
        foreach (var register in Matters(frame.Code, frame.Pc, isLast))
            writer.Reference(frame.Registers[frame.Base + register].Value);
    }

    private void ReadFrame(ObjectReader reader, ThreadMachine machine, bool isLast)
    {
        var function = (FunctionValue)reader.Reference()!;
        var kind = (FrameKind)reader.Word();
        var subject = reader.Reference();
        var frame = machine.AddFrame(function, kind, subject, reader.Word(), reader.Word(), reader.Word());
        frame.Pc = reader.Word();
        frame.Result = reader.Word();
        foreach (var register in Matters(frame.Code, frame.Pc, isLast))
            frame.Registers[frame.Base + register].Value = reader.Reference();
    }

    private int[] Matters(FunctionCode code, int pc, bool isLast) => isLast ? LiveIn(code).Before(pc) : LiveIn(code).During(pc);
}
