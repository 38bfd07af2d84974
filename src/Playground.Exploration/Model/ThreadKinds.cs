using Playground.Exploration.Heap;
using Playground.Programs.Threads;
using Playground.Programs.Values.Containers;

namespace Playground.Exploration.Model;

/// <summary>
/// Tells which threads do the same: those that the main thread starts with the same function and equal arguments. Those of a class of the
/// program's own are taken for different ones, as are those that the program does not wait for. Not thread-safe.
/// </summary>
internal sealed class ThreadKinds
{
    private const int None = 0;

    private readonly Dictionary<int, int> _kinds = [];

    /// <summary>Whether any two threads are of the same kind.</summary>
    public bool HasAlike { get; private set; }

    /// <summary>The kind of a thread; 0 if it is like no other, or not of the same kind on each way.</summary>
    public int Of(Component thread) => _kinds.GetValueOrDefault(thread.Number);

    /// <summary>Notes that a thread is started.</summary>
    /// <param name="thread">The thread, which has executed nothing of the program that others could have noticed.</param>
    /// <param name="isByMain">Whether the main thread starts it.</param>
    /// <param name="writer">For what it is to do.</param>
    /// <param name="contents">Numbers that.</param>
    public void Note(Component thread, bool isByMain, ObjectWriter writer, Sequences contents)
    {
        var kind = isByMain ? KindOf(thread.Thread, writer, contents) : None;
        if (!_kinds.TryAdd(thread.Number, kind) && _kinds[thread.Number] != kind)
            _kinds[thread.Number] = None;
        HasAlike |= kind != None && _kinds.Values.Count(other => other == kind) > 1;
    }

    private static int KindOf(ProgramThread thread, ObjectWriter writer, Sequences contents)
    {
        if (thread.IsDaemon || thread.Instance is not { Class.Members: { Module: not "__main__", Name: "Thread" } } instance)
            return None;
        writer.Begin(isComponent: false);
        writer.Reference(instance.Fields.Find("_target"));
        writer.Reference(instance.Fields.Find("_args"));
        if (instance.Fields.Find("_kwargs") is DictValue named)
        {
            foreach (var value in named.Snapshot())
                writer.Reference(value);
        }

        return contents.Of(writer.Words);
    }
}
