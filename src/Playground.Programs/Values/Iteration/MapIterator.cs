using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through the results of a function for items of one or several iterables.</summary>
internal sealed class MapIterator(object function, IteratorValue[] parts) : IteratorValue
{
    public override string TypeName => "map";

    public override bool TryNext(out object value)
    {
        var items = new object[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (!parts[i].TryNext(out items[i]))
                return End(out value);
        }

        value = Callables.Call(function, items);
        return true;
    }
}
