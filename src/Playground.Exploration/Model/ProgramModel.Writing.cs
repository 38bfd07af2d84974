using Playground.Exploration.Heap;
using Playground.Programs.Threads;

namespace Playground.Exploration.Model;

/// <summary>What a step has changed, written down.</summary>
internal sealed partial class ProgramModel
{
    private void WriteChanges(ReadOnlySpan<int> state, Component thread)
    {
        var changed = _accesses.Changed.Distinct().ToArray();
        foreach (var component in changed)
            Write(component, component.Target);
        NameRandom();
        WriteFresh();
        foreach (var started in _execution.Started)
            WriteNewPlace(started);
        WritePlace((ProgramThread)thread.Target, Components[thread.Place]);
        foreach (var change in Changes)
            change.Component.Loaded = Components.HasStandIns ? Component.Unknown : change.Content;
        Components.ForgetStandIns();
        for (var i = Changes.Count - 1; i >= 0; i--)
        {
            // What was overwritten unseen is a change even where it held the same before: in another state it may not.
            if (_accesses.HasRead(Changes[i].Component) && Changes[i].Content == ContentIn(state, Changes[i].Component))
                Changes.RemoveAt(i);
        }
    }

    /// <summary>The random numbers are known from their import on.</summary>
    private void NameRandom()
    {
        if (_world.Random is { } random && Components.Find(random) is null)
            Components.NumberOf(random, isKnown: true);
    }

    private void WriteNewPlace(ProgramThread started)
    {
        var number = Components.NumberOf(started, isKnown: true);
        Kinds.Note(Components[number], Components.Publisher == Components.Find(Main)!.Number, _writer, Contents);
        WriteFresh();
        WritePlace(started, Components[Components[number].Place]);
    }

    /// <summary>Where a thread stands says how many components it has published: it is written when all have names.</summary>
    private void WritePlace(ProgramThread thread, Component place)
    {
        while (true)
        {
            var count = Components.Published;
            var published = place.Number == Components.PlaceOfPublisher ? count : 0;
            _writer.Begin(isComponent: false);
            _places.Write(_writer, thread, _execution.EntryOf(thread), published);
            var content = Contents.Of(_writer.Words);
            var isFinal = !WriteFresh() && count == Components.Published;
            if (!isFinal)
                continue;
            Changes.Add(new Change(place, content));
            References.Add(place.Number, _writer.Named);
            Accesses.Note(content, thread);
            return;
        }
    }

    private bool WriteFresh()
    {
        var any = false;
        while (Components.TryTakeFresh(out var fresh))
        {
            any = true;
            Write(fresh.Component, fresh.Target);
            if (!fresh.Component.IsUnique)
                continue;
            fresh.Component.Initial = fresh.Component.Loaded = Changes[^1].Content;
            Changes.RemoveAt(Changes.Count - 1);
        }

        return any;
    }

    private void Write(Component component, object target)
    {
        _writer.Begin(isComponent: true);
        ObjectLayouts.Of(target.GetType()).Write(target, _writer);
        References.Add(component.Number, _writer.Named);
        Changes.Add(new Change(component, Contents.Of(_writer.Words)));
    }
}
