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

/// <summary>Through the ints of a range.</summary>
internal sealed class RangeIterator(long start, long step, Int128 count) : IteratorValue
{
    private readonly ulong _count = (ulong)count;
    private ulong _done;
    private long _next = start;

    public override string TypeName => "range_iterator";

    public override bool TryNext(out object value)
    {
        if (_done >= _count)
            return End(out value);
        _done++;
        value = Boxed.Of(_next);
        _next = unchecked(_next + step);
        return true;
    }
}
