using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles lists, tuples, sets, dicts and f-strings.</summary>
internal sealed class DisplayCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Compile(Expression display, int to)
    {
        switch (display)
        {
            case ListDisplay list:
                List(list.Elements, to);
                break;
            case TupleDisplay tuple:
                Tuple(tuple.Elements, to);
                break;
            case SetDisplay set:
                Set(set.Elements, to);
                break;
            case DictDisplay dict:
                Dict(dict.Items, to);
                break;
            case FormattedString text:
                Text(text, to);
                break;
            case FormattedValue value:
                Format(value, to);
                break;
            default:
                throw new InvalidOperationException($"{display.GetType().Name} is no expression with a value.");
        }
    }

    /// <summary>A list of elements, of which some may be starred.</summary>
    public void List(ImmutableArray<Expression> elements, int to)
    {
        if (!elements.Any(element => element is Starred))
        {
            var first = InARow(elements);
            Code.Emit(Opcode.BuildList, to, first, elements.Length);
            return;
        }

        var list = Code.NewRegister();
        Code.Emit(Opcode.BuildList, list, 0, 0);
        Extend(list, elements);
        Code.Emit(Opcode.Move, to, list);
    }

    /// <summary>Appends elements, of which some may be starred.</summary>
    /// <param name="list">Where the list is.</param>
    /// <param name="elements">What is appended.</param>
    /// <param name="callee">The function that they are arguments for; null for none.</param>
    public void Extend(int list, ImmutableArray<Expression> elements, int? callee = null)
    {
        foreach (var element in elements)
        {
            var mark = Code.Mark;
            if (element is Starred { Value: var items })
                Code.Emit(Opcode.ListExtend, list, function.Expressions.Value(items), callee ?? 0, callee is null ? 0 : 1);
            else
                Code.Emit(Opcode.ListAppend, list, function.Expressions.Value(element));
            Code.Release(mark);
        }
    }

    public void Tuple(ImmutableArray<Expression> elements, int to)
    {
        if (elements.Any(element => element is Starred))
        {
            var list = Code.NewRegister();
            List(elements, list);
            Code.Emit(Opcode.ListToTuple, to, list);
            return;
        }

        var first = InARow(elements);
        Code.Emit(Opcode.BuildTuple, to, first, elements.Length);
    }

    private void Set(ImmutableArray<Expression> elements, int to)
    {
        if (!elements.Any(element => element is Starred))
        {
            var first = InARow(elements);
            var areConstants = elements.All(element => Constants.Of(element) is not null);
            Code.Emit(Opcode.BuildSet, to, first, elements.Length, areConstants ? 1 : 0);
            return;
        }

        var set = Code.NewRegister();
        Code.Emit(Opcode.BuildSet, set, 0, 0);
        foreach (var element in elements)
        {
            var mark = Code.Mark;
            if (element is Starred { Value: var items })
                Code.Emit(Opcode.SetUpdate, set, function.Expressions.Value(items));
            else
                Code.Emit(Opcode.SetAdd, set, function.Expressions.Value(element));
            Code.Release(mark);
        }

        Code.Emit(Opcode.Move, to, set);
    }

    private void Dict(ImmutableArray<DictItem> items, int to)
    {
        var dict = Code.NewRegister();
        Code.Emit(Opcode.BuildDict, dict, 0, 0);
        foreach (var item in items)
        {
            var mark = Code.Mark;
            if (item.Key is null)
            {
                Code.Emit(Opcode.DictUpdate, dict, function.Expressions.Value(item.Value));
            }
            else
            {
                var key = function.Expressions.Value(item.Key);
                Code.Emit(Opcode.DictSet, dict, key, function.Expressions.Value(item.Value));
            }

            Code.Release(mark);
        }

        Code.Emit(Opcode.Move, to, dict);
    }

    private void Text(FormattedString text, int to)
    {
        if (text.Parts.Length == 0)
        {
            Code.Emit(Opcode.Move, to, Code.Constant(""));
            return;
        }

        var first = InARow(text.Parts);
        Code.Emit(Opcode.BuildText, to, first, text.Parts.Length);
    }

    private void Format(FormattedValue formatted, int to)
    {
        var value = function.Expressions.Value(formatted.Value);
        var specification = formatted.Format is null ? Code.Constant("") : function.Expressions.Value(formatted.Format);
        Code.Emit(Opcode.FormatValue, to, value, specification, formatted.Conversion ?? 0);
    }

    private int InARow(ImmutableArray<Expression> elements)
    {
        var first = Code.NewRegisters(elements.Length);
        for (var i = 0; i < elements.Length; i++)
            function.Expressions.Into(elements[i], first + i);
        return first;
    }
}
