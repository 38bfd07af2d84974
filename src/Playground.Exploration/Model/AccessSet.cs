using Playground.Programs.Machine;

namespace Playground.Exploration.Model;

/// <summary>Which components a step has looked at, in the order in which it did, and which it may have changed. Not thread-safe.</summary>
internal sealed class AccessSet(Components components) : IAccesses
{
    private readonly HashSet<int> _known = [];

    /// <summary>What it has looked at.</summary>
    public List<Component> Read { get; } = [];

    /// <summary>What it may have changed: that, and what it has overwritten.</summary>
    public List<Component> Changed { get; } = [];

    /// <summary>Whether it may have looked at anything.</summary>
    public bool IsAll { get; private set; }

    /// <summary>Whether threads have ever found out which of them they are.</summary>
    public bool HasToldApart { get; set; }

    public bool HasRead(Component component) => _known.Contains(component.Number);

    public void Clear()
    {
        _known.Clear();
        Read.Clear();
        Changed.Clear();
        IsAll = false;
    }

    void IAccesses.Read(object target)
    {
        // Once everything counts, it does so in one order, whatever comes after.
        if (!IsAll && components.Find(target) is { } component)
            Add(component);
    }

    void IAccesses.Overwrite(object target)
    {
        // Looked at before or after, it is in both lists.
        if (components.Find(target) is { } component)
            Changed.Add(component);
    }

    public void ReadAll() => IsAll = true;

    public void TellApart() => HasToldApart = true;

    /// <summary>Ends the step: if it may have looked at anything, then it has looked at all there was.</summary>
    public void Complete(int count)
    {
        if (!IsAll)
            return;
        for (var number = 0; number < count; number++)
        {
            if (!components[number].IsPlace)
                Add(components[number]);
        }
    }

    private void Add(Component component)
    {
        if (!_known.Add(component.Number))
            return;
        Read.Add(component);
        Changed.Add(component);
    }
}
