using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling.Blocks;

/// <summary>What stands before <c>finally</c>.</summary>
internal sealed class FinallyBlock : Block
{
    private readonly ImmutableArray<Statement> _body;

    public FinallyBlock(ImmutableArray<Statement> body, Label handler) => (_body, Handler) = (body, handler);

    public override bool HasExit => true;

    public override void EmitExit(FunctionCompiler function)
    {
        var bound = function.Bound.Copy();
        function.Statements.Compile(_body);
        function.Bound = bound;
    }
}
