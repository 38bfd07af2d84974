using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles what is within a comprehension: loops in loops around an element.</summary>
internal sealed class ComprehensionCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Compile(Comprehension comprehension)
    {
        var result = Code.NewRegister();
        switch (comprehension)
        {
            case ListComprehension:
                Code.Emit(Opcode.BuildList, result);
                break;
            case SetComprehension:
                Code.Emit(Opcode.BuildSet, result);
                break;
            case DictComprehension:
                Code.Emit(Opcode.BuildDict, result);
                break;
        }

        Loop(comprehension, 0, result);
        if (comprehension is not GeneratorExpression)
            Code.Emit(Opcode.Return, result);
    }

    private void Loop(Comprehension comprehension, int index, int result)
    {
        if (index == comprehension.Clauses.Length)
        {
            Element(comprehension, result);
            return;
        }

        var clause = comprehension.Clauses[index];
        var (next, exit) = (new Label(), new Label());
        var mark = Code.Mark;
        // The first iterable is the argument.
        var iterator = 0;
        if (index > 0)
        {
            iterator = Code.NewRegister();
            Code.Emit(Opcode.GetIterator, iterator, function.Expressions.Value(clause.Iterable));
        }
        else if (function.Locals.Cells.Contains(0))
        {
            throw new InvalidOperationException("The argument of a comprehension is never captured.");
        }

        Code.Place(next);
        function.Loops.ForNext(clause.Target, iterator, exit);
        foreach (var condition in clause.Conditions)
        {
            // A loop goes back only from its end, where that is counted.
            var holds = new Label();
            function.Conditions.JumpIf(condition, holds);
            Code.EmitJumpBack(next);
            Code.Place(holds);
        }

        Loop(comprehension, index + 1, result);
        Code.EmitJumpBack(next);
        Code.Place(exit);
        Code.Release(mark);
    }

    private void Element(Comprehension comprehension, int result)
    {
        var mark = Code.Mark;
        switch (comprehension)
        {
            case ListComprehension list:
                Code.Emit(Opcode.ListAppend, result, function.Expressions.Value(list.Element));
                break;
            case SetComprehension set:
                Code.Emit(Opcode.SetAdd, result, function.Expressions.Value(set.Element));
                break;
            case DictComprehension dict:
                var key = function.Expressions.Value(dict.Key);
                Code.Emit(Opcode.DictSet, result, key, function.Expressions.Value(dict.Value));
                break;
            case GeneratorExpression generator:
                Code.Emit(Opcode.Yield, function.Expressions.Value(generator.Element));
                break;
        }

        Code.Release(mark);
    }
}
