using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Values;

namespace Playground.Programs.Compiling;

/// <summary>Compiles statements.</summary>
internal sealed class StatementCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Compile(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            Code.Line = statement.Span.Line;
            Compile(statement);
        }
    }

    private void Compile(Statement statement)
    {
        switch (statement)
        {
            case ExpressionStatement { Value: var value }:
                if (Constants.Of(value) is null)
                    function.Expressions.Discard(value);
                break;
            case Assign assign:
                function.Targets.Assign(assign);
                break;
            case AugmentedAssign assign:
                function.Targets.Augmented(assign);
                break;
            case AnnotatedAssign { Value: { } value } assign:
                function.Targets.Assign(new Assign(assign.Span, [assign.Target], value));
                break;
            case If choice:
                CompileIf(choice);
                break;
            case While loop:
                function.Loops.Compile(loop);
                break;
            case For loop:
                function.Loops.Compile(loop);
                break;
            case Try attempt:
                function.Tries.Compile(attempt);
                break;
            case With with:
                function.Withs.Compile(with.Items, 0, with.Body);
                break;
            case FunctionDefinition definition:
                function.Definitions.Function(definition);
                break;
            case ClassDefinition definition:
                function.Definitions.Class(definition);
                break;
            default:
                CompileSimple(statement);
                break;
        }
    }

    private void CompileSimple(Statement statement)
    {
        switch (statement)
        {
            case Return { Value: var value }:
                CompileReturn(value);
                break;
            case Break:
                function.Blocks.Break();
                break;
            case Continue:
                function.Blocks.Continue();
                break;
            case Delete { Targets: var targets }:
                foreach (var target in targets)
                    function.Targets.Delete(target);
                break;
            case Raise raise:
                CompileRaise(raise);
                break;
            case AssertStatement assertion:
                CompileAssert(assertion);
                break;
            case Import import:
                foreach (var alias in import.Names)
                    CompileImport(alias);
                break;
            case ImportFrom import:
                CompileImportFrom(import);
                break;
        }
    }

    private void CompileIf(If choice)
    {
        var end = new Label();
        BoundLocals? merged = null;
        foreach (var branch in choice.Branches)
        {
            var next = new Label();
            Code.Line = branch.Test.Span.Line;
            function.Conditions.JumpUnless(branch.Test, next);
            var before = function.Bound.Copy();
            Compile(branch.Body);
            if (branch != choice.Branches[^1] || choice.Else.Length > 0)
                Code.EmitJump(Opcode.Jump, end);
            merged = Merge(merged, function.Bound);
            function.Bound = before;
            Code.Place(next);
        }

        Compile(choice.Else);
        function.Bound.And(merged!);
        Code.Place(end);
    }

    private static BoundLocals Merge(BoundLocals? merged, BoundLocals other)
    {
        if (merged is null)
            return other;
        merged.And(other);
        return merged;
    }

    private void CompileReturn(Expression? value)
    {
        var mark = Code.Mark;
        var line = Code.Line;
        var result = value is null ? Code.Constant(NoneValue.Instance) : function.Expressions.Value(value);
        // What is left on the way out may change a local.
        if (result >= 0 && result < function.Locals.Count && function.Blocks.LeavesCode)
            Code.Emit(Opcode.Move, Code.NewRegister(), result);
        if (Code.Mark > mark && result >= 0)
            result = Code.Mark - 1;
        function.Blocks.LeaveAll();
        Code.Line = line;
        Code.Emit(Opcode.Return, result);
        Code.Release(mark);
        function.Bound.SetAll();
    }

    private void CompileRaise(Raise raise)
    {
        var mark = Code.Mark;
        if (raise.Exception is null)
        {
            Code.Emit(Opcode.Raise);
        }
        else
        {
            var exception = function.Expressions.Value(raise.Exception);
            var cause = raise.Cause is null ? 0 : function.Expressions.Value(raise.Cause);
            Code.Emit(Opcode.Raise, exception, cause, 0, raise.Cause is null ? 1 : 2);
        }

        Code.Release(mark);
        function.Bound.SetAll();
    }

    private void CompileAssert(AssertStatement assertion)
    {
        var holds = new Label();
        function.Conditions.JumpIf(assertion.Test, holds);
        var mark = Code.Mark;
        var before = function.Bound.Copy();
        var message = assertion.Message is null ? 0 : function.Expressions.Value(assertion.Message);
        Code.Line = assertion.Span.Line;
        Code.Emit(Opcode.RaiseAssertion, message, 0, 0, assertion.Message is null ? 0 : 1);
        Code.Release(mark);
        function.Bound = before;
        Code.Place(holds);
    }

    private void CompileImport(ImportAlias alias)
    {
        var mark = Code.Mark;
        var module = Code.NewRegister();
        // "import a.b" binds a, "import a.b as c" binds b.
        Code.Emit(Opcode.ImportModule, module, Code.ConstantIndex(alias.Name), alias.AsName is null ? 1 : 0);
        function.Names.Store(alias.AsName ?? alias.Name.Split('.')[0], module);
        Code.Release(mark);
    }

    private void CompileImportFrom(ImportFrom import)
    {
        var mark = Code.Mark;
        var registers = Code.NewRegisters(2);
        Code.Emit(Opcode.ImportModule, registers, Code.ConstantIndex(import.Module));
        foreach (var alias in import.Names)
        {
            Code.Emit(Opcode.ImportName, registers + 1, registers, Code.ConstantIndex(alias.Name));
            function.Names.Store(alias.AsName ?? alias.Name, registers + 1);
        }

        Code.Release(mark);
    }
}
