using Playground.Programs.Values;

namespace Playground.Programs.Objects;

/// <summary>An attribute that is looked up and changed by code written here.</summary>
/// <param name="get">Gives it, for an object.</param>
/// <param name="set">Changes it; null where it cannot be changed.</param>
internal sealed class PropertyValue(Func<InstanceValue, object> get, Action<InstanceValue, object>? set = null) : ObjectValue
{
    public override string TypeName => "property";

    public bool CanBeSet => set is not null;

    public object Get(InstanceValue owner) => get(owner);

    public void Set(InstanceValue owner, object value) => set!(owner, value);
}
