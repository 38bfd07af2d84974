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

/// <summary>Through a tuple.</summary>
internal sealed class TupleIterator(TupleValue tuple) : IteratorValue
{
    private int _next;

    public override string TypeName => "tuple_iterator";

    public override bool TryNext(out object value)
    {
        var place = _next;
        if (place >= tuple.Count)
            return End(out value);
        _next = place + 1;
        value = tuple[place];
        return true;
    }
}
