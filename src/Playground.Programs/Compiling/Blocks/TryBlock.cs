namespace Playground.Programs.Compiling.Blocks;

/// <summary>What stands between <c>try</c> and <c>except</c>.</summary>
internal sealed class TryBlock : Block
{
    public TryBlock(Label handler) => Handler = handler;
}
