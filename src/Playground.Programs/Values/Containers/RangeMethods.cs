using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Containers;

/// <summary>The methods of <c>range</c>.</summary>
internal static class RangeMethods
{
    private static readonly MethodTable Table = new MethodTable("range")
        .One("count", (range, item) => Boxed.Of(((RangeValue)range).Contains(item) is true ? 1L : 0L))
        .One("index", Index);

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static object Index(object self, object item)
    {
        var range = (RangeValue)self;
        if (range.Contains(item) is not true)
            throw Raise.ValueError(Number.IsInt(item) ? $"{Representation.Of(item)} is not in range" : "sequence.index(x): x not in sequence");
        return Boxed.Of(range.PlaceOf((long)Number.Float(item) is var near && Number.TrySmall(item, out var exact) ? exact : near));
    }
}
