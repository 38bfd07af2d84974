using Playground.Programs.Values.Errors;

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

    /// <summary>What it walks through; null where that is not known.</summary>
    public virtual object[]? Parts => null;

    public override IteratorValue? Iterate() => this;

    /// <summary>Nothing, for the end of <see cref="TryNext"/>.</summary>
    protected static bool End(out object value)
    {
        value = NoneValue.Instance;
        return false;
    }
}
