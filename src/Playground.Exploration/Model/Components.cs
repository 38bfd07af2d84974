using System.Collections.ObjectModel;
using Playground.Exploration.Heap;
using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;

namespace Playground.Exploration.Model;

/// <summary>
/// The components of a program's states. Those that come into being on some way are numbered by the thread that publishes them and
/// how many it has published before, so that ways that differ only in the order of other threads' steps lead to equal states.
/// Not thread-safe.
/// </summary>
internal sealed class Components : IComponentNames
{
    private readonly List<Component> _all = [];
    private readonly Dictionary<object, int> _numbers = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<object, int> _standIns = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<int, Dictionary<(int Place, Type Type), int>> _published = [];
    private readonly Queue<(Component Component, object Target)> _fresh = [];

    public int Count => _all.Count;

    /// <summary>The thread that is taking a step, by number; -1 before there are different ways, when nothing is made twice.</summary>
    public int Publisher { get; set; } = -1;

    /// <summary>The component that says where that thread stands; -1 for none.</summary>
    public int PlaceOfPublisher => Publisher < 0 ? -1 : _all[Publisher].Place;

    /// <summary>How many components that thread has published.</summary>
    public int Published { get; set; }

    /// <summary>Whether objects of this step stand for components whose own objects are others.</summary>
    public bool HasStandIns => _standIns.Count > 0;

    public Component this[int number] => _all[number];

    /// <summary>The component that an object is; null for none.</summary>
    public Component? Find(object target) => _numbers.TryGetValue(target, out var number) ? _all[number] : null;

    /// <inheritdoc/>
    public object At(int number) => _all[number].Target;

    /// <inheritdoc/>
    public int NumberOf(object target, bool isKnown)
    {
        if (_numbers.TryGetValue(target, out var number) || _standIns.TryGetValue(target, out number))
            return number;
        return isKnown || IsKnown(target) ? Name(target) : -1;
    }

    /// <summary>What a thread has brought into being on any way, by how many it had before, and the type.</summary>
    public IReadOnlyDictionary<(int Place, Type Type), int> PublishedBy(int thread) =>
        _published.TryGetValue(thread, out var published) ? published : ReadOnlyDictionary<(int Place, Type Type), int>.Empty;

    /// <summary>A component that was named since the step began and has not been written, with the object that is it in this step.</summary>
    public bool TryTakeFresh(out (Component Component, object Target) fresh) => _fresh.TryDequeue(out fresh);

    /// <summary>Ends a step: what it has made is known by its components only.</summary>
    public void ForgetStandIns()
    {
        _standIns.Clear();
        _fresh.Clear();
    }

    private static bool IsKnown(object target) => target switch
    {
        FunctionValue function => function.IsShared || function.Code.IsHidden,
        ClassValue or ExceptionClass or ClassMembers or GlobalVariable or ProgramThread or ProgramThreads or ThreadLife or ThreadsEnd => true,
        ObjectValue value => value.IsShared,
        Cell cell => cell.IsShared,
        _ => false,
    };

    /// <summary>Whether an object is the same on all ways.</summary>
    private static bool IsUnique(object target) => target switch
    {
        FunctionValue function => function.Code.IsHidden,
        ClassValue type => type.Members.Module != "__main__",
        ExceptionClass type => type.Members.Module != "__main__",
        ClassMembers members => members.Module != "__main__",
        GlobalVariable or ProgramThreads or ThreadsEnd or RandomModule or ExploredClock => true,
        _ => false,
    };

    private int Name(object target)
    {
        if (Publisher < 0 || IsUnique(target))
            return Add(target, isUnique: true).Number;
        if (!_published.TryGetValue(Publisher, out var published))
            _published.Add(Publisher, published = []);
        var key = (Published++, target.GetType());
        if (!published.TryGetValue(key, out var number))
        {
            number = Add(target).Number;
            published.Add(key, number);
            return number;
        }

        _standIns.Add(target, number);
        _fresh.Enqueue((_all[number], target));
        return number;
    }

    private Component Add(object target, bool isUnique = false)
    {
        var component = new Component { Number = _all.Count, Target = target, IsUnique = isUnique };
        _all.Add(component);
        _numbers.Add(target, component.Number);
        _fresh.Enqueue((component, target));
        if (target is ProgramThread)
        {
            component.Place = _all.Count;
            _all.Add(new Component { Number = _all.Count, Target = target, IsPlace = true });
        }

        return component;
    }
}
