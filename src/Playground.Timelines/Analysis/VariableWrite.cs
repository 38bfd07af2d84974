namespace Playground.Timelines.Analysis;

/// <summary>One write to a variable and what its thread knew then.</summary>
/// <param name="Thread">Who wrote.</param>
/// <param name="Sequence">The event that says so.</param>
/// <param name="ReadSequence">The event of the read that it was made from; -1 for a blind write, its own for an atomic update.</param>
/// <param name="StartNs">The read was not before this: the time of the thread's event before the read.</param>
/// <param name="EndNs">The write was not after this.</param>
/// <param name="Read">The value that it was made from.</param>
/// <param name="Written">The value that it left.</param>
/// <param name="Line">The line of the program that wrote; 0 where no program is executed.</param>
internal readonly record struct VariableWrite(
    int Thread, long Sequence, long ReadSequence, long StartNs, long EndNs, long Read, long Written, int Line = 0)
{
    /// <summary>Whether the thread hadn't read the variable since its last write: then it can't have meant to keep anything.</summary>
    public bool IsBlind => ReadSequence < 0;

    /// <summary>Whether read and write were one step, between which nobody can come.</summary>
    public bool IsAtomic => ReadSequence == Sequence;
}
