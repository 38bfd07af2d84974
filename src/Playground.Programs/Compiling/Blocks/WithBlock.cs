using Playground.Programs.Values;

namespace Playground.Programs.Compiling.Blocks;

/// <summary>The body of a <c>with</c>.</summary>
internal sealed class WithBlock : Block
{
    /// <summary>The body of a <c>with</c>.</summary>
    /// <param name="exit">The register of what leaves the context.</param>
    /// <param name="line">Of the statement.</param>
    /// <param name="handler">Where exceptions go.</param>
    public WithBlock(int exit, int line, Label handler) => (Exit, Line, Handler) = (exit, line, handler);

    public int Exit { get; }

    public int Line { get; }

    public override bool HasExit => true;

    public override void EmitExit(FunctionCompiler function)
    {
        var code = function.Code;
        var window = code.NewRegisters(4);
        code.Line = Line;
        code.Emit(Opcode.Move, window, Exit);
        for (var i = 1; i <= 3; i++)
            code.Emit(Opcode.Move, window + i, code.Constant(NoneValue.Instance));
        code.Emit(Opcode.Call, window, 3, window);
        code.Release(window);
    }
}
