using System.Numerics;

namespace Playground.Programs.Compiling;

/// <summary>Collects the instructions of one function with their lines, constants and tables. Not thread-safe.</summary>
internal sealed class CodeBuilder
{
    private const int MostInstructions = 400_000;

    private readonly Dictionary<object, int> _constantIndexes = [];
    private readonly List<int> _lines = [];
    private readonly List<(int Start, int End, Label? Target, int Register)> _handlers = [];
    private int _nextRegister;

    public List<Instruction> Instructions { get; } = [];

    public IReadOnlyList<int> Lines => _lines;

    public List<object> Constants { get; } = [];

    /// <summary>Where exceptions go, innermost first.</summary>
    public IEnumerable<HandlerRange> Handlers => _handlers.Select(handler =>
        new HandlerRange(handler.Start, handler.End, handler.Target?.Position ?? HandlerRange.Restore, handler.Register));

    public List<FunctionCode> Functions { get; } = [];

    public List<AttributeSite> Sites { get; } = [];

    public List<string[]> KeywordLists { get; } = [];

    /// <summary>The line that instructions are for.</summary>
    public int Line { get; set; }

    public int Position => Instructions.Count;

    public int MaxRegisters { get; private set; }

    /// <summary>The next free register; set back to it to free all that were taken since.</summary>
    public int Mark => _nextRegister;

    public int Emit(Opcode opcode, int a = 0, int b = 0, int c = 0, int d = 0)
    {
        if (Instructions.Count >= MostInstructions)
            throw new ProgramTooLargeException();
        Instructions.Add(new Instruction(opcode, a, b, c, d));
        _lines.Add(Line);
        return Instructions.Count - 1;
    }

    public void EmitJump(Opcode opcode, Label target, int b = 0, int c = 0, int d = 0)
    {
        var at = Emit(opcode, target.Position, b, c, d);
        if (target.Position < 0)
            target.AddJump(at);
    }

    /// <summary>Goes back to a place that is already known.</summary>
    public void EmitJumpBack(Label target) => Emit(Opcode.JumpBack, target.Position, Position - target.Position + 1);

    public void Place(Label label) => label.Place(Position, Instructions);

    /// <summary>Says where exceptions from one place to this one go: to a label, or only out of another's handler.</summary>
    public void AddHandler(int start, Label? target, int register)
    {
        if (Position > start)
            _handlers.Add((start, Position, target, register));
    }

    /// <summary>A register that is free.</summary>
    public int NewRegister()
    {
        var register = _nextRegister++;
        MaxRegisters = Math.Max(MaxRegisters, _nextRegister);
        return register;
    }

    /// <summary>The first of some registers in a row that are free.</summary>
    public int NewRegisters(int count)
    {
        var first = _nextRegister;
        _nextRegister += count;
        MaxRegisters = Math.Max(MaxRegisters, _nextRegister);
        return first;
    }

    public void Release(int mark) => _nextRegister = mark;

    /// <summary>The place of a constant among the constants.</summary>
    public int ConstantIndex(object value)
    {
        object key = value switch
        {
            double number => (typeof(double), BitConverter.DoubleToInt64Bits(number)),
            bool or long or BigInteger or string => (value.GetType(), value),
            _ => value,
        };
        if (!_constantIndexes.TryGetValue(key, out var index))
        {
            _constantIndexes.Add(key, index = Constants.Count);
            Constants.Add(value);
        }

        return index;
    }

    /// <summary>A constant as an operand.</summary>
    public int Constant(object value) => ~ConstantIndex(value);

    public int Site(string name)
    {
        Sites.Add(new AttributeSite(name));
        return Sites.Count - 1;
    }

    public int KeywordList(string[] names)
    {
        KeywordLists.Add(names);
        return KeywordLists.Count - 1;
    }

    public int Function(FunctionCode function)
    {
        Functions.Add(function);
        return Functions.Count - 1;
    }
}
