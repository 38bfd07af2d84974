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

/// <summary>Through a list that may change meanwhile; it ends for good where the list ends.</summary>
internal sealed class ListIterator(ListValue list) : IteratorValue
{
    private int _next;

    public override string TypeName => "list_iterator";

    public override bool TryNext(out object value)
    {
        if (_next < 0 || list.At(_next) is not { } item)
        {
            _next = -1;
            return End(out value);
        }

        _next++;
        value = item;
        return true;
    }
}
