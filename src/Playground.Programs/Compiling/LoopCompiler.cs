using System.Collections.Immutable;
using Playground.Programs.Compiling.Blocks;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Values;

namespace Playground.Programs.Compiling;

/// <summary>Compiles <c>while</c> and <c>for</c>.</summary>
internal sealed class LoopCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Compile(While loop)
    {
        var block = new LoopBlock();
        var exit = new Label();
        Code.Place(block.Continue);
        if (Constants.Of(loop.Test) is not { } constant || !TruthValue.Of(constant))
            function.Conditions.JumpUnless(loop.Test, exit);
        Finish(loop.Body, loop.Else, block, exit, isEndless: Constants.Of(loop.Test) is not null);
    }

    public void Compile(For loop)
    {
        var mark = Code.Mark;
        var iterator = Code.NewRegister();
        var line = Code.Line;
        Code.Line = loop.Iterable.Span.Line;
        var inner = Code.Mark;
        Code.Emit(Opcode.GetIterator, iterator, function.Expressions.Value(loop.Iterable));
        Code.Release(inner);

        var block = new LoopBlock();
        var exit = new Label();
        Code.Place(block.Continue);
        var outside = function.Bound.Copy();
        ForNext(loop.Target, iterator, exit);
        Code.Line = line;
        Finish(loop.Body, loop.Else, block, exit, outside: outside);
        Code.Release(mark);
    }

    /// <summary>Takes the next item of a walk into a target, or goes to the end.</summary>
    public void ForNext(Expression target, int iterator, Label exit)
    {
        if (target is Name name && function.Names.IsRegister(name.Identifier, out var register))
        {
            Code.EmitJump(Opcode.ForNext, exit, register, iterator);
            function.Names.Bind(register);
            return;
        }

        var mark = Code.Mark;
        var item = Code.NewRegister();
        Code.EmitJump(Opcode.ForNext, exit, item, iterator);
        function.Targets.Store(target, item);
        Code.Release(mark);
    }

    private void Finish(
        ImmutableArray<Statement> body,
        ImmutableArray<Statement> otherwise,
        LoopBlock block,
        Label exit,
        BoundLocals? outside = null,
        bool isEndless = false)
    {
        outside ??= function.Bound.Copy();
        function.Blocks.Push(block);
        function.Statements.Compile(body);
        function.Blocks.Pop();
        Code.EmitJumpBack(block.Continue);
        Code.Place(exit);
        function.Bound = outside;
        if (isEndless && !exit.IsUsed)
            function.Bound.SetAll();
        function.Statements.Compile(otherwise);
        if (block.BoundAtBreak is { } bound)
            function.Bound.And(bound);
        Code.Place(block.Break);
    }
}
