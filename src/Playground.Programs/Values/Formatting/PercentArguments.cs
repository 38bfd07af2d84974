using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Formatting;

/// <summary>The values of a template, handed out in order or by name.</summary>
internal sealed class PercentArguments(object values)
{
    private readonly TupleValue _several = values as TupleValue ?? new TupleValue([values]);
    private readonly bool _isMapping = values is not (string or TupleValue) && values is ObjectValue other && IsSubscriptable(other);
    private int _used;

    public object Next() => _used < _several.Count
        ? _several[_used++]
        : throw Raise.TypeError("not enough arguments for format string");

    public object Named(string key) => _isMapping
        ? Items.Get(values, key)
        : throw Raise.TypeError("format requires a mapping");

    public void CheckAllUsed()
    {
        if (_used < _several.Count && !_isMapping)
            throw Raise.TypeError("not all arguments converted during string formatting");
    }

    private static bool IsSubscriptable(ObjectValue value) => value is ListValue or DictValue or RangeValue;
}
