namespace Playground.Exploration.Heap;

/// <summary>Writes and reads queues.</summary>
internal static class QueuedItems<T>
{
    /// <summary>Completes the layout of queues of the type.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) => ArrayItems<T>.Write(writer, ((Queue<T>)target).ToArray());
        layout.Make = static _ => new Queue<T>();
        layout.Read = static (target, reader) =>
        {
            foreach (var item in ArrayItems<T>.Read(reader))
                ((Queue<T>)target).Enqueue(item);
        };
    }
}
