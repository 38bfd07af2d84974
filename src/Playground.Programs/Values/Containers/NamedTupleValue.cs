using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Values.Containers;

/// <summary>A tuple whose items can also be read as attributes. Immutable, so thread-safe.</summary>
/// <param name="name">The name of its class.</param>
/// <param name="items">Its items, each with the name of its attribute.</param>
internal sealed class NamedTupleValue(string name, params (string Name, object Value)[] items)
    : TupleValue([.. items.Select(item => item.Value)])
{
    public override string TypeName => name;

    public override TupleValue Plain => new(Span.ToArray());

    public override string Repr() =>
        $"{name}({string.Join(", ", items.Select(item => $"{item.Name}={Representation.Of(item.Value)}"))})";

    /// <summary>The item of an attribute; null if there is none of that name.</summary>
    public object? Find(string attribute) => Array.Find(items, item => item.Name == attribute).Value;
}
