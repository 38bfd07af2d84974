using System.Globalization;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Containers;

/// <summary>The methods of <c>dict</c>.</summary>
internal static class DictMethods
{
    private static readonly MethodTable Table = new MethodTable("dict")
        .Positional("get", 1, 2, (dict, given) => ((DictValue)dict).Find(given[0]!) ?? given[1] ?? NoneValue.Instance)
        .Positional("setdefault", 1, 2, (dict, given) => ((DictValue)dict).SetDefault(given[0]!, given[1] ?? NoneValue.Instance))
        .Positional("pop", 1, 2, (dict, given) => ((DictValue)dict).Remove(given[0]!) ?? given[1] ?? throw Raise.KeyError(given[0]!))
        .None("popitem", dict => ((DictValue)dict).PopItem())
        .None("keys", dict => new DictView((DictValue)dict, DictPart.Keys))
        .None("values", dict => new DictView((DictValue)dict, DictPart.Values))
        .None("items", dict => new DictView((DictValue)dict, DictPart.Items))
        .None("copy", dict => ((DictValue)dict).Copy())
        .None("clear", Clear)
        .Any("update", Update);

    public static IReadOnlyCollection<string> Names => [.. Table.Names];

    public static NativeFunction? Find(string name) => Table.Find(name);

    private static NoneValue Clear(object dict)
    {
        ((DictValue)dict).Clear();
        return NoneValue.Instance;
    }

    private static NoneValue Update(object self, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        if (given.Length > 1)
            throw Raise.TypeError(string.Create(CultureInfo.InvariantCulture, $"update expected at most 1 argument, got {given.Length}"));
        var dict = (DictValue)self;
        if (given.Length == 1)
            dict.Update(given[0]);
        foreach (var (name, value) in named)
            dict.Set(name, value);
        return NoneValue.Instance;
    }
}
