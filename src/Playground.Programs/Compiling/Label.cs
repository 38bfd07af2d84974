namespace Playground.Programs.Compiling;

/// <summary>A place in code that jumps go to, known or not yet.</summary>
internal sealed class Label
{
    private readonly List<int> _jumps = [];

    /// <summary>Where it is; negative as long as that is not known.</summary>
    public int Position { get; private set; } = -1;

    /// <summary>Whether something goes there.</summary>
    public bool IsUsed { get; private set; }

    public void AddJump(int instruction)
    {
        IsUsed = true;
        _jumps.Add(instruction);
    }

    public void Place(int position, List<Instruction> instructions)
    {
        Position = position;
        foreach (var jump in _jumps)
            instructions[jump] = instructions[jump].WithTarget(position);
    }
}
