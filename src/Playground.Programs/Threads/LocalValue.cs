using System.Collections.Concurrent;
using Playground.Programs.Objects;
using Playground.Programs.Values;

namespace Playground.Programs.Threads;

/// <summary>Python's threading.local: each thread sees attributes of its own. Thread-safe.</summary>
internal sealed class LocalValue : ObjectValue
{
    private static readonly Shape Empty = new();

    private readonly ConcurrentDictionary<ProgramThread, Fields> _fields = [];

    public override string TypeName => "_thread._local";

    /// <summary>What a thread sees.</summary>
    public Fields FieldsOf(ProgramThread thread) => _fields.GetOrAdd(thread.Identified(), _ => new Fields(Empty));
}
