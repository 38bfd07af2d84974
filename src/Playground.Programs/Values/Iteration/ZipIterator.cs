using System.Globalization;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Iteration;

/// <summary>Through several at once, as long as all have items.</summary>
internal sealed class ZipIterator(IteratorValue[] parts, bool isStrict) : IteratorValue
{
    public override string TypeName => "zip";

    public override object[]? Parts => parts;

    public override bool TryNext(out object value)
    {
        var items = new object[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts[i].TryNext(out items[i]))
                continue;
            if (isStrict)
                CheckAllEnded(i);
            return End(out value);
        }

        value = new TupleValue(items);
        return parts.Length > 0;
    }

    private void CheckAllEnded(int ended)
    {
        if (ended > 0)
            throw Differs(ended, "shorter");
        for (var i = 1; i < parts.Length; i++)
        {
            if (parts[i].TryNext(out _))
                throw Differs(i, "longer");
        }
    }

    private static PythonException Differs(int place, string how) => Raise.ValueError(string.Create(
        CultureInfo.InvariantCulture,
        $"zip() argument {place + 1} is {how} than argument{(place == 1 ? " 1" : $"s 1-{place}")}"));
}
