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

/// <summary>
/// A walk through items, which ends once. Programs that share one between threads may get an item twice or not at all, but nothing
/// breaks.
/// </summary>
internal abstract class IteratorValue : ObjectValue
{
    /// <summary>The next item; false at the end, and ever after.</summary>
    /// <exception cref="PythonException">RuntimeError: what is walked through has changed; or what a program's own code raises.</exception>
    public abstract bool TryNext(out object value);

    public override IteratorValue? Iterate() => this;

    /// <summary>Nothing, for the end of <see cref="TryNext"/>.</summary>
    protected static bool End(out object value)
    {
        value = NoneValue.Instance;
        return false;
    }
}
