using System.Collections.Concurrent;

namespace Playground.Exploration.Heap;

/// <summary>Writes and reads concurrent queues.</summary>
internal static class ConcurrentQueuedItems<T>
{
    /// <summary>Completes the layout of concurrent queues of the type.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) => ArrayItems<T>.Write(writer, ((ConcurrentQueue<T>)target).ToArray());
        layout.Make = static _ => new ConcurrentQueue<T>();
        layout.Read = static (target, reader) =>
        {
            foreach (var item in ArrayItems<T>.Read(reader))
                ((ConcurrentQueue<T>)target).Enqueue(item);
        };
    }
}
