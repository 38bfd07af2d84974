using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Values;
using Comparison = Playground.Programs.Syntax.Nodes.Comparison;
using Operation = Playground.Programs.Values.BinaryOperator;

namespace Playground.Programs.Compiling;

/// <summary>Compiles expressions to values.</summary>
internal sealed class ExpressionCompiler(FunctionCompiler function)
{
    /// <summary>The operand that holds an expression's value: a constant, a local, or a new register.</summary>
    public int Value(Expression expression)
    {
        if (Constants.Of(expression) is { } constant)
            return function.Code.Constant(constant);
        // What is bound within an expression must not change what was read before it.
        if (expression is Name name && !function.Program.MayBindInExpressions)
            return AtLine(expression, () => function.Names.Value(name.Identifier));
        var register = function.Code.NewRegister();
        Into(expression, register);
        return register;
    }

    /// <summary>Evaluates an expression for its effect.</summary>
    public void Discard(Expression expression)
    {
        var mark = function.Code.Mark;
        Into(expression, function.Code.NewRegister());
        function.Code.Release(mark);
    }

    /// <summary>
    /// Evaluates an expression into a local that the expression may use itself: in one go where its value is written last, else by way
    /// of another register.
    /// </summary>
    public void IntoLocal(Expression expression, int local)
    {
        if (expression is BinaryOperation or Call or AttributeAccess or Subscript or Name || Constants.Of(expression) is not null)
        {
            Into(expression, local);
            return;
        }

        var mark = function.Code.Mark;
        function.Code.Emit(Opcode.Move, local, Value(expression));
        function.Code.Release(mark);
    }

    /// <summary>Evaluates an expression into a register, which the expression does not use.</summary>
    public void Into(Expression expression, int to)
    {
        var (code, line) = (function.Code, function.Code.Line);
        code.Line = expression.Span.Line;
        var mark = code.Mark;
        if (Constants.Of(expression) is { } constant)
            code.Emit(Opcode.Move, to, code.Constant(constant));
        else
            IntoAny(expression, to);
        code.Release(mark);
        code.Line = line;
    }

    private void IntoAny(Expression expression, int to)
    {
        var code = function.Code;
        switch (expression)
        {
            case Name name:
                function.Names.Load(name.Identifier, to);
                break;
            case BinaryOperation operation:
                var left = Value(operation.Left);
                Binary(operation.Operator, to, left, Value(operation.Right));
                break;
            case UnaryOperation { Operator: Syntax.Nodes.UnaryOperator.Not } not:
                code.Emit(Opcode.Not, to, Value(not.Operand));
                break;
            case UnaryOperation unary:
                code.Emit(Opcode.Unary, to, Value(unary.Operand), 0, (int)Operators.Of(unary.Operator));
                break;
            case BooleanOperation operation:
                Boolean(operation, to);
                break;
            case Comparison comparison:
                function.Conditions.Compare(comparison, to);
                break;
            case Conditional conditional:
                Conditional(conditional, to);
                break;
            case NamedExpression named:
                Into(named.Value, to);
                function.Names.Store(named.Target.Identifier, to);
                break;
            case AttributeAccess access:
                var owner = Value(access.Value);
                code.Line = access.Span.EndLine;
                code.Emit(Opcode.LoadAttribute, to, owner, code.Site(function.Mangled(access.Name)));
                break;
            case Subscript subscript:
                var container = Value(subscript.Value);
                code.Emit(Opcode.GetItem, to, container, Index(subscript.Index));
                break;
            case Slice slice:
                Slice(slice, to);
                break;
            case Call call:
                function.Calls.Compile(call, to);
                break;
            case Lambda lambda:
                function.Definitions.Lambda(lambda, to);
                break;
            case Comprehension comprehension:
                function.Definitions.Comprehension(comprehension, to);
                break;
            default:
                function.Displays.Compile(expression, to);
                break;
        }
    }

    /// <summary>The operand of an index or slice.</summary>
    public int Index(Expression index) => Value(index);

    public void Binary(Operation operation, int to, int left, int right)
    {
        var opcode = operation switch
        {
            Operation.Add => Opcode.Add,
            Operation.Subtract => Opcode.Subtract,
            Operation.Multiply => Opcode.Multiply,
            Operation.FloorDivide => Opcode.FloorDivide,
            Operation.Modulo => Opcode.Modulo,
            _ => Opcode.Binary,
        };
        function.Code.Emit(opcode, to, left, right, opcode == Opcode.Binary ? (int)operation : 0);
    }

    private int AtLine(Expression expression, Func<int> compile)
    {
        var line = function.Code.Line;
        function.Code.Line = expression.Span.Line;
        var operand = compile();
        function.Code.Line = line;
        return operand;
    }

    private void Boolean(BooleanOperation operation, int to)
    {
        var code = function.Code;
        var end = new Label();
        var before = (BoundLocals?)null;
        for (var i = 0; i < operation.Values.Length; i++)
        {
            Into(operation.Values[i], to);
            before ??= function.Bound.Copy();
            if (i < operation.Values.Length - 1)
                code.EmitJump(operation.Operator == BooleanOperator.And ? Opcode.JumpIfFalse : Opcode.JumpIfTrue, end, to);
        }

        code.Place(end);
        function.Bound = before!;
    }

    private void Conditional(Conditional conditional, int to)
    {
        var code = function.Code;
        var (otherwise, end) = (new Label(), new Label());
        function.Conditions.JumpUnless(conditional.Test, otherwise);
        var before = function.Bound.Copy();
        Into(conditional.Body, to);
        code.EmitJump(Opcode.Jump, end);
        code.Place(otherwise);
        var body = function.Bound;
        function.Bound = before;
        Into(conditional.Else, to);
        function.Bound.And(body);
        code.Place(end);
    }

    private void Slice(Slice slice, int to)
    {
        var code = function.Code;
        var first = code.NewRegisters(3);
        Part(slice.Lower, first);
        Part(slice.Upper, first + 1);
        Part(slice.Step, first + 2);
        code.Emit(Opcode.BuildSlice, to, first);

        void Part(Expression? part, int register)
        {
            if (part is null)
                code.Emit(Opcode.Move, register, code.Constant(NoneValue.Instance));
            else
                Into(part, register);
        }
    }
}
