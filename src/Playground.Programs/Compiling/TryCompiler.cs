using System.Collections.Immutable;
using Playground.Programs.Compiling.Blocks;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling;

/// <summary>
/// Compiles <c>try</c>. Entering costs nothing: tables say where exceptions go. A <c>finally</c> block is compiled once for each way that
/// leads through it.
/// </summary>
internal sealed class TryCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Compile(Try attempt)
    {
        if (attempt.Finally.IsEmpty)
            Except(attempt);
        else
            Finally(attempt);
    }

    private void Finally(Try attempt)
    {
        var before = function.Bound.Copy();
        var handler = new Label();
        var end = new Label();
        var block = new FinallyBlock(attempt.Finally, handler) { Register = Code.NewRegisters(2) };
        function.Blocks.Push(block);
        if (attempt.Handlers.IsEmpty)
            function.Statements.Compile(attempt.Body);
        else
            Except(attempt);
        function.Blocks.Pop();
        function.Statements.Compile(attempt.Finally);
        var after = function.Bound;
        Code.EmitJump(Opcode.Jump, end);

        function.Bound = before;
        Code.Place(handler);
        Code.Emit(Opcode.EnterHandler, block.Register);
        var start = Code.Position;
        function.Blocks.Push(new HandlerBlock(block.Register, null));
        function.Statements.Compile(attempt.Finally);
        function.Blocks.Pop();
        Code.Emit(Opcode.Reraise, block.Register);
        Code.AddHandler(start, null, block.Register);
        Code.Place(end);
        function.Bound = after;
        Code.Release(block.Register);
    }

    private void Except(Try attempt)
    {
        var before = function.Bound.Copy();
        var (handlers, end) = (new Label(), new Label());
        var block = new TryBlock(handlers) { Register = Code.NewRegisters(2) };
        function.Blocks.Push(block);
        function.Statements.Compile(attempt.Body);
        function.Blocks.Pop();
        function.Statements.Compile(attempt.Else);
        var after = function.Bound;
        Code.EmitJump(Opcode.Jump, end);

        Code.Place(handlers);
        Code.Emit(Opcode.EnterHandler, block.Register);
        var start = Code.Position;
        foreach (var handler in attempt.Handlers)
        {
            function.Bound = before.Copy();
            Handle(handler, block.Register, end);
            after.And(function.Bound);
        }

        Code.Emit(Opcode.Reraise, block.Register);
        Code.AddHandler(start, null, block.Register);
        Code.Place(end);
        function.Bound = after;
        Code.Release(block.Register);
    }

    private void Handle(ExceptHandler handler, int exception, Label end)
    {
        var next = new Label();
        Code.Line = handler.Span.Line;
        if (handler.Type is not null)
        {
            var mark = Code.Mark;
            Code.EmitJump(Opcode.JumpUnlessCaught, next, exception, function.Expressions.Value(handler.Type));
            Code.Release(mark);
        }

        if (handler.Name is null)
            Body(handler.Body, new HandlerBlock(exception, null));
        else
            NamedBody(handler, exception);
        Code.EmitJump(Opcode.Jump, end);
        Code.Place(next);
    }

    private void Body(ImmutableArray<Statement> body, HandlerBlock block)
    {
        function.Blocks.Push(block);
        function.Statements.Compile(body);
        function.Blocks.Pop();
        block.EmitExit(function);
    }

    private void NamedBody(ExceptHandler handler, int exception)
    {
        function.Names.Store(handler.Name!, exception);
        var failed = new Label();
        var past = new Label();
        var register = Code.NewRegisters(1);
        Body(handler.Body, new HandlerBlock(exception, handler.Name) { Handler = failed, Register = register });
        Code.EmitJump(Opcode.Jump, past);
        Code.Place(failed);
        function.Names.Clear(handler.Name!);
        Code.Emit(Opcode.Reraise, register);
        Code.Place(past);
        Code.Release(register);
    }
}
