using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;
using BinaryOperator = Playground.Programs.Values.BinaryOperator;

namespace Playground.Programs.Compiling;

/// <summary>Compiles what is assigned to or deleted.</summary>
internal sealed class TargetCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Assign(Assign assign)
    {
        var mark = Code.Mark;
        if (assign.Targets is [Name name] && function.Names.IsRegister(name.Identifier, out var register))
        {
            function.Expressions.IntoLocal(assign.Value, register);
            function.Names.Bind(register);
        }
        else if (assign.Targets is [TupleDisplay targets] && assign.Value is TupleDisplay values && AreMatching(targets, values))
        {
            AssignEach(targets.Elements, values.Elements);
        }
        else
        {
            var value = function.Expressions.Value(assign.Value);
            // A local that is assigned to must not change what later targets get.
            if (assign.Targets.Length > 1 && value >= 0 && value < function.Locals.Count)
                Code.Emit(Opcode.Move, value = Code.NewRegister(), assign.Value is Name source ? function.Names.Value(source.Identifier) : value);
            foreach (var target in assign.Targets)
                Store(target, value);
        }

        Code.Release(mark);
    }

    /// <summary>Assigns what an operand holds.</summary>
    public void Store(Expression target, int value)
    {
        var mark = Code.Mark;
        var line = Code.Line;
        Code.Line = target.Span.Line;
        switch (target)
        {
            case Name name:
                function.Names.Store(name.Identifier, value);
                break;
            case AttributeAccess access:
                var owner = function.Expressions.Value(access.Value);
                Code.Line = access.Span.EndLine;
                Code.Emit(Opcode.StoreAttribute, owner, value, Code.Site(function.Mangled(access.Name)));
                break;
            case Subscript subscript:
                var container = function.Expressions.Value(subscript.Value);
                Code.Emit(Opcode.SetItem, container, function.Expressions.Index(subscript.Index), value);
                break;
            case TupleDisplay { Elements: var elements }:
                Unpack(elements, value);
                break;
            case ListDisplay { Elements: var elements }:
                Unpack(elements, value);
                break;
        }

        Code.Line = line;
        Code.Release(mark);
    }

    public void Augmented(AugmentedAssign assign)
    {
        var mark = Code.Mark;
        switch (assign.Target)
        {
            case Name name:
                AugmentName(assign, name);
                break;
            case AttributeAccess access:
                var owner = function.Expressions.Value(access.Value);
                var attribute = Code.NewRegister();
                Code.Emit(Opcode.LoadAttribute, attribute, owner, Code.Site(function.Mangled(access.Name)));
                Change(assign, attribute, attribute);
                Code.Emit(Opcode.StoreAttribute, owner, attribute, Code.Site(function.Mangled(access.Name)));
                break;
            case Subscript subscript:
                var container = function.Expressions.Value(subscript.Value);
                var index = function.Expressions.Index(subscript.Index);
                var item = Code.NewRegister();
                Code.Emit(Opcode.GetItem, item, container, index);
                Change(assign, item, item);
                Code.Emit(Opcode.SetItem, container, index, item);
                break;
        }

        Code.Release(mark);
    }

    public void Delete(Expression target)
    {
        var mark = Code.Mark;
        switch (target)
        {
            case Name name:
                function.Names.Delete(name.Identifier);
                break;
            case AttributeAccess access:
                Code.Emit(Opcode.DeleteAttribute, function.Expressions.Value(access.Value), 0, Code.Site(function.Mangled(access.Name)));
                break;
            case Subscript subscript:
                var container = function.Expressions.Value(subscript.Value);
                Code.Emit(Opcode.DeleteItem, container, function.Expressions.Index(subscript.Index));
                break;
            case TupleDisplay { Elements: var elements }:
                foreach (var element in elements)
                    Delete(element);
                break;
            case ListDisplay { Elements: var elements }:
                foreach (var element in elements)
                    Delete(element);
                break;
        }

        Code.Release(mark);
    }

    private void AugmentName(AugmentedAssign assign, Name name)
    {
        var value = function.Names.Value(name.Identifier);
        if (function.Names.IsRegister(name.Identifier, out var register))
        {
            Change(assign, register, value);
            return;
        }

        Change(assign, value, value);
        function.Names.Store(name.Identifier, value);
    }

    private void Change(AugmentedAssign assign, int to, int left)
    {
        var line = Code.Line;
        var right = function.Expressions.Value(assign.Value);
        Code.Line = line;
        if (assign.Operator == BinaryOperator.Add)
            Code.Emit(Opcode.AddInPlace, to, left, right);
        else
            Code.Emit(Opcode.BinaryInPlace, to, left, right, (int)assign.Operator);
    }

    private static bool AreMatching(TupleDisplay targets, TupleDisplay values) =>
        targets.Elements.Length == values.Elements.Length
        && !targets.Elements.Concat(values.Elements).Any(element => element is Starred);

    private void AssignEach(ImmutableArray<Expression> targets, ImmutableArray<Expression> values)
    {
        var first = Code.NewRegisters(values.Length);
        for (var i = 0; i < values.Length; i++)
            function.Expressions.Into(values[i], first + i);
        for (var i = 0; i < targets.Length; i++)
            Store(targets[i], first + i);
    }

    private void Unpack(ImmutableArray<Expression> targets, int value)
    {
        var first = Code.NewRegisters(targets.Length);
        var star = targets.IndexOf(targets.FirstOrDefault(target => target is Starred)!);
        if (star < 0)
            Code.Emit(Opcode.Unpack, first, value, targets.Length);
        else
            Code.Emit(Opcode.UnpackStarred, first, value, star, targets.Length - star - 1);
        for (var i = 0; i < targets.Length; i++)
            Store(targets[i] is Starred { Value: var rest } ? rest : targets[i], first + i);
    }
}
