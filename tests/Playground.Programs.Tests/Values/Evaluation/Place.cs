using Playground.Programs.Values;
using Playground.Programs.Values.Builtins;

namespace Playground.Programs.Tests.Values.Evaluation;

/// <summary>What an expression stands for: a value, or a name or item that can be set and deleted as well.</summary>
internal sealed record Place(Func<object> Get, Action<object> Set, Action Delete)
{
    public static Place Of(object value) => new(() => value, _ => throw Cannot(), () => throw Cannot());

    public static Place Named(Dictionary<string, object> names, string name) => new(
        () => names.TryGetValue(name, out var value) ? value : BuiltinFunctions.Find(name) ?? throw new FormatException($"There is no '{name}'."),
        value => names[name] = value,
        () => names.Remove(name));

    public static Place At(object container, object key) => new(
        () => Items.Get(container, key),
        item => Items.Set(container, key, item),
        () => Items.Delete(container, key));

    private static FormatException Cannot() => new("This can be neither set nor deleted.");
}
