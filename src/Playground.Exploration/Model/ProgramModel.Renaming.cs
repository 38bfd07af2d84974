using Playground.Exploration.Heap;
using Playground.Programs.Threads;

namespace Playground.Exploration.Model;

/// <summary>What components hold when threads change their places.</summary>
internal sealed partial class ProgramModel
{
    /// <summary>What a component holds if others come in the place of those that it names.</summary>
    /// <param name="from">The component.</param>
    /// <param name="to">The one that comes in its own place.</param>
    /// <param name="content">What it holds, in a state that is loaded, or was changed only by this since.</param>
    /// <param name="names">Which component comes in the place of which.</param>
    public int Renamed(Component from, Component to, int content, IReadOnlyDictionary<int, int> names)
    {
        if (content == Component.Absent || (from.IsPlace && Contents[content][0] == ThreadPlaces.Ended))
            return content;
        _world.Accesses = null;
        _renamed.Names = names;
        _renamingReader.Begin(Contents[content]);
        if (from.IsPlace)
        {
            var (entry, published) = _places.Read(_renamingReader, to.Thread);
            _writer.Begin(isComponent: false);
            _places.Write(_writer, to.Thread, entry, published);
        }
        else
        {
            ObjectLayouts.Of(to.Target.GetType()).Read(to.Target, _renamingReader);
            to.Loaded = Component.Unknown;
            _writer.Begin(isComponent: true);
            ObjectLayouts.Of(to.Target.GetType()).Write(to.Target, _writer);
        }

        References.Add(to.Number, _writer.Named);
        var renamed = Contents.Of(_writer.Words);
        if (to.IsPlace)
            Accesses.Note(renamed, to.Thread);
        _world.Accesses = _accesses;
        return renamed;
    }

    /// <summary>What a thread holds once it has ended, or before that.</summary>
    /// <param name="thread">The component that the thread is.</param>
    /// <param name="content">What it holds.</param>
    /// <param name="hasEnded">Whether it has ended.</param>
    public int WithEnd(Component thread, int content, bool hasEnded)
    {
        _reader.Begin(Contents[content]);
        ObjectLayouts.Of(typeof(ProgramThread)).Read(thread.Target, _reader);
        thread.Thread.HasEnded = hasEnded;
        thread.Loaded = Component.Unknown;
        _writer.Begin(isComponent: true);
        ObjectLayouts.Of(typeof(ProgramThread)).Write(thread.Target, _writer);
        return Contents.Of(_writer.Words);
    }
}
