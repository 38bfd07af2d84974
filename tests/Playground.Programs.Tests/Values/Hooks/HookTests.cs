using Playground.Programs.Values;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Tests.Values.Hooks;

/// <summary>Instances of classes that programs define take part in every operation, and so do those that define nothing.</summary>
public class HookTests
{
    [Fact]
    public void Containers_show_compare_and_find_instances_by_their_own_methods()
    {
        var list = new ListValue([new PointValue(2), new PointValue(1)]);

        Assert.Equal("[Point(2), Point(1)]", list.Repr());
        Assert.Equal(1, list.IndexOf(new PointValue(1), 0, 2));
        Assert.True(Equality.AreEqual(list, new ListValue([new PointValue(2), new PointValue(1)])));
        list.Sort();
        Assert.Equal("[Point(1), Point(2)]", list.Repr());
        list.Remove(new PointValue(1));
        Assert.Equal("[Point(2)]", list.Repr());
    }

    [Fact]
    public void Dicts_and_sets_find_instances_by_hash_and_equality()
    {
        var dict = new DictValue();
        dict.Set(new PointValue(1), "one");
        dict.Set(new PointValue(1), "still one");
        dict.Set(new TupleValue([new PointValue(1)]), "in a tuple");
        var set = new SetValue(new ListValue([new PointValue(1), new PointValue(1), new PointValue(2)]));

        Assert.Equal("{Point(1): 'still one', (Point(1),): 'in a tuple'}", dict.Repr());
        Assert.Equal("in a tuple", dict.Find(new TupleValue([new PointValue(1)])));
        Assert.Equal(2, set.Count);
        Assert.True(set.Has(new PointValue(2)));
        Assert.NotNull(dict.Remove(new PointValue(1)));
        Assert.True(set.Discard(new PointValue(1)));
        set.Update(new SetValue(new ListValue([new PointValue(3), new PointValue(2)])));
        Assert.Equal("{Point(2), Point(3)}", set.Repr());
    }

    [Fact]
    public void Operators_ask_the_left_then_the_right()
    {
        var point = new PointValue(1);

        Assert.Equal("Point(3)", Representation.Of(Arithmetic.Add(point, 2L)));
        Assert.Equal("2 - 1", Arithmetic.Subtract(2L, point));
        Assert.Equal("'a' * 1", Arithmetic.Multiply("a", point));
        Assert.Equal("changed", Arithmetic.InPlace(BinaryOperator.Add, point, 2L));
        Assert.Equal("Point(3)", Representation.Of(Arithmetic.InPlace(BinaryOperator.Subtract, point, 2L)));
        Assert.Equal("Point(-1)", Representation.Of(UnaryArithmetic.Negate(point)));
        Assert.True(TruthValue.Of(Comparison.Less(point, new PointValue(2))));
        Assert.False(Equality.AreEqual(point, 1L));
    }

    [Fact]
    public void Functions_ask_instances_for_length_truth_items_and_text()
    {
        var point = new PointValue(1);

        Assert.Equal(1L, Items.Length(point));
        Assert.True(TruthValue.Of(point));
        Assert.False(TruthValue.Of(new PointValue(0)));
        Assert.True(Items.Contains(point, 1L));
        Assert.Equal("key", Items.Get(point, "key"));
        Assert.Equal([1L, "end"], Iterators.ToArray(point));
        Assert.Equal("at 1", Representation.Str(point));
        Assert.Equal("<x>", Formatter.Format(point, "x"));
        Assert.Equal("(5,)", Representation.Of(Callables.Call(point, 5L)));
        Assert.Equal("[(1,), (2,)]", Representation.Of(BuiltinFunctions.Find("list")!.Call(
            NoneValue.Instance, BuiltinFunctions.Find("map")!.Call(NoneValue.Instance, point, new ListValue([1L, 2L])))));
    }

    [Fact]
    public void Keys_of_a_sort_come_from_calling_a_value()
    {
        var list = new ListValue([3L, 1L, 2L]);

        list.Sort(Callables.Key(new PointValue(0)), isReversed: true);

        Assert.Equal("[3, 2, 1]", list.Repr());
    }

    [Fact]
    public void A_list_that_its_own_comparisons_change_while_it_is_sorted_says_so()
    {
        var list = new ListValue();
        list.Extend(new ListValue([new PointValue(2, () => list.Append(1L)), new PointValue(1, () => list.Append(1L))]));

        var exception = Assert.Throws<PythonException>(() => list.Sort());

        Assert.Equal("ValueError: list modified during sort", exception.Message);
        Assert.Equal("[Point(1), Point(2)]", list.Repr());
    }

    [Fact]
    public void No_lock_is_held_while_a_programs_own_comparison_runs()
    {
        var (list, dict, set) = (new ListValue(), new DictValue(), new SetValue());
        var calls = 0;
        void UseAllFromAnotherThread()
        {
            calls++;
            var thread = new Thread(() =>
            {
                list.Append(1L);
                dict.Set("x", 1L);
                set.Add(99L);
            });
            thread.Start();
            thread.Join();
        }

        var point = new PointValue(1, UseAllFromAnotherThread);
        list.Append(point);
        dict.Set(point, 1L);
        set.Add(point);

        Assert.Equal(0, list.IndexOf(new PointValue(1), 0, 1));
        Assert.Equal(1L, dict.Find(new PointValue(1)));
        Assert.True(set.Has(new PointValue(1)));
        dict.Set(new PointValue(1), 2L);
        set.Add(new PointValue(1));
        set.Update(new SetValue(new ListValue([new PointValue(1)])));
        dict.Update(dict.Copy());
        list.Remove(new PointValue(1));

        Assert.True(calls >= 7, $"There were {calls} comparisons.");
    }

    [Fact]
    public void An_object_without_methods_is_equal_to_itself_alone_and_has_nothing_else()
    {
        var plain = new PlainValue();
        var dict = new DictValue();
        dict.Set(plain, 1L);

        Assert.True(Equality.AreEqual(plain, plain));
        Assert.False(Equality.AreEqual(plain, new PlainValue()));
        Assert.Equal(1L, dict.Find(plain));
        Assert.Null(dict.Find(new PlainValue()));
        Assert.True(TruthValue.Of(plain));
        Assert.Matches("^<Plain object at 0x[0-9a-f]{12}>$", plain.Repr());
        Raises("TypeError: object of type 'Plain' has no len()", () => Items.Length(plain));
        Raises("TypeError: 'Plain' object is not iterable", () => Iterators.Over(plain));
        Raises("TypeError: 'Plain' object is not subscriptable", () => Items.Get(plain, 1L));
        Raises("TypeError: 'Plain' object does not support item assignment", () => Items.Set(plain, 1L, 1L));
        Raises("TypeError: 'Plain' object does not support item deletion", () => Items.Delete(plain, 1L));
        Raises("TypeError: argument of type 'Plain' is not iterable", () => Items.Contains(plain, 1L));
        Raises("TypeError: 'Plain' object is not callable", () => Callables.Call(plain));
        Raises("TypeError: '<' not supported between instances of 'Plain' and 'int'", () => Comparison.Less(plain, 1L));
        Raises("TypeError: unsupported operand type(s) for +: 'Plain' and 'int'", () => Arithmetic.Add(plain, 1L));
        Raises("TypeError: unsupported format string passed to Plain.__format__", () => Formatter.Format(plain, "5"));
        Raises("AttributeError: 'Plain' object has no attribute 'x'", () => Methods.Bind(plain, "x"));
    }

    private static void Raises(string message, Action operation) =>
        Assert.Equal(message, Assert.Throws<PythonException>(operation).Message);

    private sealed class PlainValue : ObjectValue
    {
        public override string TypeName => "Plain";
    }
}
