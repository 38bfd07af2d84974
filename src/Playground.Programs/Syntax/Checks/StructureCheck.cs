using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Checks;

/// <summary>Finds statements in places where they mean nothing. The errors are those of CPython's compiler.</summary>
internal sealed class StructureCheck
{
    /// <summary>Loops, <c>with</c> and <c>try</c> within each other, as in CPython.</summary>
    private const int MostBlocks = 20;

    private readonly ProblemList _problems;

    private StructureCheck(ProblemList problems) => _problems = problems;

    public static void Run(Module module, ProblemList problems) => new StructureCheck(problems).Visit(module.Body, default);

    private void Visit(ImmutableArray<Statement> statements, Surroundings around)
    {
        foreach (var statement in statements)
            Visit(statement, around);
    }

    private void Visit(Statement statement, Surroundings around)
    {
        StarredTargetCheck.Run(statement, _problems);
        switch (statement)
        {
            case Return when !around.IsInFunction:
                _problems.Refuse(statement.Span, "'return' outside function");
                break;
            case Break when !around.IsInLoop:
                _problems.Refuse(statement.Span, "'break' outside loop");
                break;
            case Continue when !around.IsInLoop:
                _problems.Refuse(statement.Span, "'continue' not properly in loop");
                break;
            case FunctionDefinition { Body: var body }:
                Visit(body, new Surroundings(IsInFunction: true, IsInLoop: false, Blocks: 0));
                break;
            case ClassDefinition { Body: var body }:
                Visit(body, default);
                break;
            case For loop:
                Visit(loop.Body, Deepen(loop, around with { IsInLoop = true }, 1));
                Visit(loop.Else, around);
                break;
            case While loop:
                Visit(loop.Body, Deepen(loop, around with { IsInLoop = true }, 1));
                Visit(loop.Else, around);
                break;
            case With with:
                Visit(with.Body, Deepen(with, around, with.Items.Length));
                break;
            case If choice:
                foreach (var branch in choice.Branches)
                    Visit(branch.Body, around);
                Visit(choice.Else, around);
                break;
            case Try attempt:
                Visit(attempt, around);
                break;
        }
    }

    private void Visit(Try attempt, Surroundings around)
    {
        var isFinal = !attempt.Finally.IsEmpty;
        var outer = Deepen(attempt, around, isFinal ? 1 : 0);
        Visit(attempt.Body, attempt.Handlers.IsEmpty ? outer : Deepen(attempt, outer, 1));
        for (var i = 0; i < attempt.Handlers.Length; i++)
        {
            var handler = attempt.Handlers[i];
            if (handler.Type is null && i < attempt.Handlers.Length - 1)
                _problems.Refuse(handler.Span, "default 'except:' must be last");
            Visit(handler.Body, Deepen(attempt, outer, 2));
        }

        Visit(attempt.Else, outer);
        Visit(attempt.Finally, isFinal ? Deepen(attempt, around, 1) : around);
    }

    private Surroundings Deepen(Statement statement, Surroundings around, int blocks)
    {
        if (around.Blocks <= MostBlocks && around.Blocks + blocks > MostBlocks)
            _problems.Refuse(statement.Span, "too many statically nested blocks", "move the inner blocks into functions");
        return around with { Blocks = around.Blocks + blocks };
    }

    private readonly record struct Surroundings(bool IsInFunction, bool IsInLoop, int Blocks);
}
