using System.Text;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through the code points of a string.</summary>
internal sealed class TextIterator(string text) : IteratorValue
{
    private int _offset;

    public override string TypeName => Ascii.IsValid(text) ? "str_ascii_iterator" : "str_iterator";

    public override object[]? Parts => [];

    public override bool TryNext(out object value)
    {
        var offset = _offset;
        if (offset >= text.Length)
            return End(out value);
        var units = CodePoints.UnitsAt(text, offset);
        _offset = offset + units;
        value = units == 1 ? CodePoints.Of(text[offset]) : text.Substring(offset, units);
        return true;
    }
}
