using System.Collections.Immutable;
using Playground.Programs.Compiling.Blocks;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles <c>with</c>.</summary>
internal sealed class WithCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    /// <summary>Enters a context, does what is within, and leaves it.</summary>
    /// <param name="items">All contexts of the statement.</param>
    /// <param name="index">The one that is entered; those behind it are within.</param>
    /// <param name="body">What the innermost does.</param>
    public void Compile(ImmutableArray<WithItem> items, int index, ImmutableArray<Statement> body)
    {
        if (index == items.Length)
        {
            function.Statements.Compile(body);
            return;
        }

        var item = items[index];
        var before = Code.Mark;
        var (handler, suppressed, end) = (new Label(), new Label(), new Label());
        Code.Line = item.Context.Span.Line;
        var block = new WithBlock(Code.NewRegisters(2), Code.Line, handler) { Register = Code.NewRegisters(2) };
        var mark = Code.Mark;
        Code.Emit(Opcode.PrepareWith, block.Exit, function.Expressions.Value(item.Context));
        Code.Emit(Opcode.Call, block.Exit + 1, 0, block.Exit + 1);
        Code.Release(mark);
        var bound = function.Bound.Copy();
        function.Blocks.Push(block);
        if (item.Target is not null)
            function.Targets.Store(item.Target, block.Exit + 1);
        Compile(items, index + 1, body);
        function.Blocks.Pop();
        block.EmitExit(function);
        Code.EmitJump(Opcode.Jump, end);

        Code.Place(handler);
        Code.Line = block.Line;
        Code.Emit(Opcode.EnterHandler, block.Register);
        var start = Code.Position;
        var window = Code.NewRegisters(4);
        Code.Emit(Opcode.PrepareExit, window, block.Exit, block.Register);
        Code.Emit(Opcode.Call, window, 3, window);
        Code.EmitJump(Opcode.JumpIfTrue, suppressed, window);
        Code.Emit(Opcode.Reraise, block.Register);
        Code.AddHandler(start, null, block.Register);
        Code.Place(suppressed);
        Code.Emit(Opcode.ExitHandler, block.Register);
        Code.Place(end);
        function.Bound.And(bound);
        Code.Release(before);
    }
}
