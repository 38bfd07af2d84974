using CsCheck;
using static Playground.Programs.Tests.Values.Properties.ProgramGen;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Containers do what they do in CPython, whatever is done to them one after the other.</summary>
public class ContainerProperties
{
    private static readonly Gen<string> Item = Gen.Int[-6, 6].Select(item => $"({item})");

    private static readonly Gen<string> ListStep = Gen.OneOf(
        Scalar.Select(item => $"a.append({item})"),
        ListOf(Item, 4).Select(items => $"a.extend({items})"),
        ListOf(Item, 4).Select(items => $"a += {items}"),
        Gen.Select(Gen.Int[-9, 9], Item, (index, item) => $"a.insert({index}, {item})"),
        Gen.Select(Slice, ListOf(Item, 4), (slice, items) => $"a[{slice}] = {items}"),
        Slice.Select(slice => $"del a[{slice}]"),
        Among("a.reverse()", "a = a[::-1]", "a = a[1:] + a[:1]", "a = a + a[:2]", "a *= 1", "b = a.copy(); a.clear(); a = b"));

    private static readonly Gen<string> ListEnd = Gen.OneOf(
        Gen.Const("a"),
        Gen.Int[-9, 9].Select(index => $"(a.pop({index}), a)"),
        Item.Select(item => $"(a.count({item}), a.index({item}), a)"),
        Item.Select(item => $"({item} in a, a.remove({item}), a)"),
        Gen.Int[-9, 9].Select(index => $"a[{index}]"),
        Slice.Select(slice => $"(a[{slice}], tuple(a)[{slice}])"),
        ListOf(Item, 6).Select(other => $"(a == {other}, a != {other}, a < {other}, a >= {other})"),
        Among("(a.sort(), a)", "(a.sort(reverse=True), a)", "(a.sort(key=str), a)", "(a.sort(key=str, reverse=True), a)"));

    private static readonly Gen<string> Key = Gen.OneOf(
        Item, Among("'a'", "'b'", "'c'", "None", "1.0", "True", "(1, 2)", "(1.0, 2)", "2.5", "-1", "(-2)", "2 ** 70"));

    private static readonly Gen<string> DictStep = Gen.OneOf(
        Gen.Select(Key, Item, (key, value) => $"d[{key}] = {value}"),
        Gen.Select(Key, Item, (key, value) => $"d[{key}] = {value}"),
        Gen.Select(Key, Item, (key, value) => $"d.setdefault({key}, {value})"),
        Key.Select(key => $"d.pop({key}, 0)"),
        Key.Select(key => $"d.get({key})"),
        Gen.Select(Key, Key, (first, second) => $"d.update({{{first}: 1, {second}: 2}})"),
        Gen.Select(Key, Key, (first, second) => $"d |= {{{first}: 3, {second}: 4}}"),
        Among("d['z'] = 1; d.popitem()", "d = d.copy()", "d = dict(list(d.items()))"));

    private static readonly Gen<string> Members = Gen.OneOf(
        Gen.Int[-3, 40].Array[0, 12].Select(items => $"[{string.Join(", ", items)}]"),
        Gen.Int[0, 2000].Array[0, 20].Select(items => $"[{string.Join(", ", items)}]"),
        Gen.Select(Gen.Int[0, 30], Gen.Int[0, 90], Gen.Int[1, 9], (start, stop, step) => $"range({start}, {stop}, {step})"));

    private static readonly Gen<string> SetStep = Gen.OneOf(
        Gen.Int[-3, 100].Select(item => $"s.add({item})"),
        Gen.Int[-3, 40].Select(item => $"s.discard({item})"),
        Gen.Select(Among("update", "intersection_update", "difference_update", "symmetric_difference_update"), Members, Gen.Bool,
            (name, items, isSet) => $"s.{name}({(isSet ? $"set({items})" : items)})"),
        Gen.Select(Among("|", "&", "-", "^"), Members, Gen.Bool, (symbol, items, isInPlace) =>
            isInPlace ? $"s {symbol}= set({items})" : $"s = s {symbol} set({items})"),
        Gen.Select(Among("union", "intersection", "difference", "symmetric_difference"), Members, (name, items) => $"s = s.{name}({items})"),
        Among("s = s.copy()", "s = set(s)", "s.add(7); s.pop()"));

    private static readonly Gen<string> Mixed = Gen.Frequency(
        (3, ListOf(Gen.Frequency((40, Item), (8, Float), (1, Scalar)), 63)),
        (1, ListOf(Gen.OneOf(Int, Item, Among("True", "1.0", "-0.0", "0.5")), 300)),
        (1, ListOf(AnyText, 200)));

    [Fact]
    public void List_operations_agree() =>
        Gen.Select(ListOf(Item), ListStep.Array[0, 6], ListEnd, (start, steps, end) => $"a = {start}; {Joined(steps)}{end}").AgreeWithPython(8);

    [Fact]
    public void Ranges_agree() =>
        Gen.Select(Gen.Int[-20, 20].Array[3], Gen.Int[-12, 12].Array[3], Item, (range, slice, item) =>
            $"r = range({range[0]}, {range[1]}, {range[2]}); (r, list(r), len(r), {item} in r, r[{slice[0]}:{slice[1]}:{slice[2]}], r[::-1], r[{item}])")
            .AgreeWithPython(4);

    [Fact]
    public void Dict_operations_agree() =>
        Gen.Select(DictStep.Array[0, 25], Key, (steps, key) => $"d = {{}}; {Joined(steps)}(d, len(d), {key} in d, list(d.values()), d == dict(d))").AgreeWithPython(6);

    [Fact]
    public void Set_operations_agree_in_result_and_order() =>
        Gen.Select(Members, SetStep.Array[0, 12], Members, (start, steps, other) =>
            $"s = set({start}); {Joined(steps)}(s, len(s), s <= set({other}), s.isdisjoint({other}), list(s))").AgreeWithPython(8);

    [Fact]
    public void Set_displays_agree_in_order() =>
        Gen.OneOf(Gen.Int[0, 50], Gen.Int[0, 5000]).Array[1, 20].Select(items => $"{{{string.Join(", ", items)}}}").AgreeWithPython(3);

    [Fact]
    public void Sorting_agrees_in_result_and_error() =>
        Gen.Select(Mixed, Gen.Bool, (items, isReversed) => $"sorted({items}, reverse={(isReversed ? "True" : "False")})").AgreeWithPython(3);

    private static string Joined(string[] steps) => string.Concat(steps.Select(step => step + "; "));
}
