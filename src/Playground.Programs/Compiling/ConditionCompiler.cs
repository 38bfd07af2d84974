using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles comparisons, and expressions of which only the truth matters.</summary>
internal sealed class ConditionCompiler(FunctionCompiler function)
{
    public void JumpUnless(Expression test, Label target) => JumpWhen(test, false, target);

    public void JumpIf(Expression test, Label target) => JumpWhen(test, true, target);

    /// <summary>The value of a comparison; of a chain, the first that does not hold, else the last.</summary>
    public void Compare(Comparison comparison, int to)
    {
        var code = function.Code;
        var end = new Label();
        var left = function.Expressions.Value(comparison.Left);
        for (var i = 0; i < comparison.Right.Length; i++)
        {
            var right = function.Expressions.Value(comparison.Right[i]);
            Emit(comparison.Operators[i], to, left, right);
            if (i < comparison.Right.Length - 1)
                code.EmitJump(Opcode.JumpIfFalse, end, to);
            left = right;
        }

        code.Place(end);
    }

    private void JumpWhen(Expression test, bool when, Label target)
    {
        var (code, line) = (function.Code, function.Code.Line);
        code.Line = test.Span.Line;
        var mark = code.Mark;
        switch (test)
        {
            case UnaryOperation { Operator: UnaryOperator.Not } not:
                JumpWhen(not.Operand, !when, target);
                break;
            case BooleanOperation operation:
                JumpWhenAny(operation, when, target);
                break;
            case Comparison { Operators: [var single] } comparison:
                JumpWhenCompared(comparison, single, when, target);
                break;
            default:
                var value = function.Expressions.Value(test);
                code.EmitJump(when ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, target, value);
                break;
        }

        code.Release(mark);
        code.Line = line;
    }

    private void JumpWhenAny(BooleanOperation operation, bool when, Label target)
    {
        // One value decides "or" when it is true, "and" when it is false.
        var deciding = operation.Operator == BooleanOperator.Or;
        var end = new Label();
        BoundLocals? first = null;
        for (var i = 0; i < operation.Values.Length; i++)
        {
            if (i == operation.Values.Length - 1)
                JumpWhen(operation.Values[i], when, target);
            else
                JumpWhen(operation.Values[i], deciding, deciding == when ? target : end);
            first ??= function.Bound.Copy();
        }

        function.Code.Place(end);
        function.Bound = first!;
    }

    private void JumpWhenCompared(Comparison comparison, ComparisonOperator single, bool when, Label target)
    {
        var code = function.Code;
        var left = function.Expressions.Value(comparison.Left);
        var right = function.Expressions.Value(comparison.Right[0]);
        if (Operators.Of(single) is { } order)
        {
            code.EmitJump(Operators.JumpFor(order), target, left, right, when ? 1 : 0);
        }
        else if (single is ComparisonOperator.Is or ComparisonOperator.IsNot)
        {
            code.EmitJump(Opcode.JumpIs, target, left, right, when == (single == ComparisonOperator.Is) ? 1 : 0);
        }
        else
        {
            var isIn = code.NewRegister();
            Emit(single, isIn, left, right);
            code.EmitJump(when ? Opcode.JumpIfTrue : Opcode.JumpIfFalse, target, isIn);
        }
    }

    private void Emit(ComparisonOperator comparison, int to, int left, int right)
    {
        var code = function.Code;
        if (Operators.Of(comparison) is { } order)
            code.Emit(Opcode.Compare, to, left, right, (int)order);
        else if (comparison is ComparisonOperator.Is or ComparisonOperator.IsNot)
            code.Emit(Opcode.Is, to, left, right, comparison == ComparisonOperator.IsNot ? 1 : 0);
        else
            code.Emit(Opcode.Contains, to, left, right, comparison == ComparisonOperator.NotIn ? 1 : 0);
    }
}
