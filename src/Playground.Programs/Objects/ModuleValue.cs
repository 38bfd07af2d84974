using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>A module that programs import. Its members never change.</summary>
internal sealed class ModuleValue(string name, IReadOnlyDictionary<string, object> members) : ObjectValue
{
    public string Name => name;

    public IReadOnlyDictionary<string, object> Members => members;

    public override string TypeName => "module";

    public override string Repr() => $"<module '{name}' (built-in)>";
}
