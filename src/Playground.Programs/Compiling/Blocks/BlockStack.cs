namespace Playground.Programs.Compiling.Blocks;

/// <summary>
/// The blocks around the place that is being compiled. Jumps out of them do what each takes, innermost first; meanwhile the
/// exceptions of a block that is left are no longer its own.
/// </summary>
internal sealed class BlockStack(FunctionCompiler function)
{
    private readonly List<Block> _blocks = [];

    /// <summary>Whether leaving all blocks takes code.</summary>
    public bool LeavesCode => _blocks.Exists(block => block.HasExit);

    public void Push(Block block)
    {
        block.Start = function.Code.Position;
        _blocks.Add(block);
    }

    public void Pop()
    {
        Close(_blocks[^1]);
        _blocks.RemoveAt(_blocks.Count - 1);
    }

    public void LeaveAll() => Leave(0, () => { });

    public void Break()
    {
        var (index, loop) = InnermostLoop();
        Leave(index + 1, () =>
        {
            loop.AddBreak(function.Bound);
            function.Code.EmitJump(Opcode.Jump, loop.Break);
        });
        function.Bound.SetAll();
    }

    public void Continue()
    {
        var (index, loop) = InnermostLoop();
        Leave(index + 1, () => function.Code.EmitJumpBack(loop.Continue));
        function.Bound.SetAll();
    }

    private (int Index, LoopBlock Loop) InnermostLoop()
    {
        var index = _blocks.FindLastIndex(block => block is LoopBlock);
        return (index, (LoopBlock)_blocks[index]);
    }

    /// <summary>Leaves the blocks down to an index, then does the rest there.</summary>
    private void Leave(int downTo, Action thenEmit)
    {
        var left = _blocks.GetRange(downTo, _blocks.Count - downTo);
        for (var i = left.Count - 1; i >= 0; i--)
        {
            Close(left[i]);
            _blocks.RemoveAt(_blocks.Count - 1);
            left[i].EmitExit(function);
        }

        thenEmit();
        foreach (var block in left)
        {
            block.Start = function.Code.Position;
            _blocks.Add(block);
        }
    }

    private void Close(Block block)
    {
        if (block.Handler is not null)
            function.Code.AddHandler(block.Start, block.Handler, block.Register);
    }
}
