using Playground.Programs.Values;
using Playground.Programs.Values.Containers;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>Lists, tuples, dicts and sets as programs write them, and what stands between the brackets of an item.</summary>
internal static class Displays
{
    public static object Read(string open, Evaluator source) => open switch
    {
        "(" => Parentheses(source),
        "[" => new ListValue([.. Items(source, "]")]),
        "{" => Braces(source),
        _ => throw new FormatException($"'{open}' begins no value."),
    };

    public static object ReadKey(Evaluator source)
    {
        var parts = new object[] { NoneValue.Instance, NoneValue.Instance, NoneValue.Instance };
        var place = 0;
        while (!source.Take("]"))
        {
            if (source.Take(":"))
                place++;
            else
                parts[place] = source.Expression();
        }

        return place == 0 ? parts[0] : new SliceValue(parts[0], parts[1], parts[2]);
    }

    private static object Parentheses(Evaluator source)
    {
        if (source.Take(")"))
            return TupleValue.Empty;
        var first = source.Expression();
        if (source.Take(")"))
            return first;
        source.Expect(",");
        return new TupleValue([first, .. Items(source, ")")]);
    }

    private static ObjectValue Braces(Evaluator source)
    {
        if (source.Take("}"))
            return new DictValue();
        var areConstants = source.IsLiteral;
        var first = source.Expression();
        if (!source.Take(":"))
        {
            source.Take(",");
            return SetValue.OfDisplay([first, .. Items(source, "}", ref areConstants)], areConstants);
        }

        var dict = new DictValue();
        dict.Set(first, source.Expression());
        while (!source.Take("}"))
        {
            source.Expect(",");
            if (source.Take("}"))
                break;
            var key = source.Expression();
            source.Expect(":");
            dict.Set(key, source.Expression());
        }

        return dict;
    }

    private static List<object> Items(Evaluator source, string close)
    {
        var areConstants = true;
        return Items(source, close, ref areConstants);
    }

    private static List<object> Items(Evaluator source, string close, ref bool areConstants)
    {
        var items = new List<object>();
        while (!source.Take(close))
        {
            areConstants &= source.IsLiteral;
            items.Add(source.Expression());
            if (source.Take(close))
                break;
            source.Expect(",");
        }

        return items;
    }
}
