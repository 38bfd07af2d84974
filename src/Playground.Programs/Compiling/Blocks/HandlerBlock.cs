namespace Playground.Programs.Compiling.Blocks;

/// <summary>Where an exception is being handled.</summary>
/// <param name="exception">The register that it is in.</param>
/// <param name="name">The name that is bound to it meanwhile.</param>
internal sealed class HandlerBlock(int exception, string? name) : Block
{
    public override bool HasExit => true;

    public override void EmitExit(FunctionCompiler function)
    {
        function.Code.Emit(Opcode.ExitHandler, exception);
        if (name is not null)
            function.Names.Clear(name);
    }
}
