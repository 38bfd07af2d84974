namespace Playground.Threading.Processors;

/// <summary>A thread waits for something and needs no processor, until this is disposed of; the default stands for a thread that takes no part.</summary>
public readonly ref struct ProcessorPause
{
    private readonly ProcessorTurn? _turn;

    internal ProcessorPause(ProcessorTurn? turn) => _turn = turn;

    /// <summary>Waits for a share again.</summary>
    public void Dispose() => _turn?.Take();
}
