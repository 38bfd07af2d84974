using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Tests.Values.Budgets;

public class RecursionTests
{
    private const int Deep = 100_000;
    private const int SmallStack = 256 * 1024;

    public static TheoryData<string> Operations => ["repr", "==", "<", "hash", "dict repr", "dict =="];

    [Theory]
    [MemberData(nameof(Operations))]
    public void What_lies_too_deep_raises_RecursionError_even_on_a_small_stack(string operation)
    {
        Exception? raised = null;
        var thread = new Thread(() => raised = Record.Exception(() => Apply(operation)), SmallStack);
        thread.Start();
        thread.Join();

        var exception = Assert.IsType<PythonException>(raised);
        Assert.True(exception.Is(ExceptionTypes.RecursionError));
        Assert.StartsWith("RecursionError: maximum recursion depth exceeded", exception.Message);
    }

    [Fact]
    public void After_a_RecursionError_everything_works_again()
    {
        Record.Exception(() => Apply("repr"));

        Assert.Equal("[[[]]]", Nested(3, inner => new ListValue([inner])).Repr());
    }

    private static void Apply(string operation)
    {
        switch (operation)
        {
            case "repr":
                Representation.Of(Nested(Deep, inner => new ListValue([inner])));
                break;
            case "dict repr":
                Representation.Of(Nested(Deep, Dict));
                break;
            case "hash":
                Hashing.Of(new TupleValue([Nested(Deep, inner => new TupleValue([inner]))]));
                break;
            case "dict ==":
                Equality.AreEqual(Nested(Deep, Dict), Nested(Deep, Dict));
                break;
            default:
                Comparison.Compare(
                    operation == "<" ? ComparisonOperator.Less : ComparisonOperator.Equal,
                    Nested(Deep, inner => new ListValue([inner])),
                    Nested(Deep, inner => new ListValue([inner])));
                break;
        }
    }

    private static DictValue Dict(ObjectValue inner)
    {
        var dict = new DictValue();
        dict.Set("x", inner);
        return dict;
    }

    private static ObjectValue Nested(int depth, Func<ObjectValue, ObjectValue> wrap)
    {
        ObjectValue value = wrap(new ListValue());
        if (value is TupleValue)
            value = TupleValue.Empty;
        else if (value is ListValue)
            value = new ListValue();
        for (var i = 1; i < depth; i++)
            value = wrap(value);
        return value;
    }
}
