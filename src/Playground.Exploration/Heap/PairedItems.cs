namespace Playground.Exploration.Heap;

/// <summary>Writes and reads dictionaries, which keep the order in which their keys came.</summary>
internal static class PairedItems<TKey, TValue>
    where TKey : notnull
{
    /// <summary>Completes the layout of dictionaries of the types.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) => ArrayItems<KeyValuePair<TKey, TValue>>.Write(writer, [.. (Dictionary<TKey, TValue>)target]);
        layout.Make = reader => reader.Prototypes[layout.Number] is Dictionary<TKey, TValue> { Comparer: var comparer }
            ? new Dictionary<TKey, TValue>(comparer)
            : new Dictionary<TKey, TValue>();
        layout.Read = static (target, reader) =>
        {
            foreach (var (key, value) in ArrayItems<KeyValuePair<TKey, TValue>>.Read(reader))
                ((Dictionary<TKey, TValue>)target).Add(key, value);
        };
    }
}
