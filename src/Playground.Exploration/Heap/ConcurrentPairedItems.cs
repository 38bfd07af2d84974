using System.Collections.Concurrent;
using Playground.Programs.Threads;

namespace Playground.Exploration.Heap;

/// <summary>Writes and reads concurrent dictionaries by text or thread, in the order of their keys: they have none of their own.</summary>
internal static class ConcurrentPairedItems<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Completes the layout of concurrent dictionaries of the types.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) =>
        {
            var pairs = ((ConcurrentDictionary<TKey, TValue>)target).ToArray();
            Array.Sort(pairs, static (a, b) => (a.Key, b.Key) switch
            {
                (string one, string other) => string.CompareOrdinal(one, other),
                (ProgramThread one, ProgramThread other) => one.Index - other.Index,
                _ => throw new NotSupportedException($"{typeof(TKey)} has no order."),
            });
            ArrayItems<KeyValuePair<TKey, TValue>>.Write(writer, pairs);
        };
        layout.Make = static _ => new ConcurrentDictionary<TKey, TValue>();
        layout.Read = static (target, reader) =>
        {
            foreach (var (key, value) in ArrayItems<KeyValuePair<TKey, TValue>>.Read(reader))
                ((ConcurrentDictionary<TKey, TValue>)target)[key] = value;
        };
    }
}
