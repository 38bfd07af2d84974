namespace Playground.Exploration.Heap;

/// <summary>Writes and reads linked lists.</summary>
internal static class LinkedItems<T>
{
    /// <summary>Completes the layout of linked lists of the type.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) => ArrayItems<T>.Write(writer, [.. (LinkedList<T>)target]);
        layout.Make = static _ => new LinkedList<T>();
        layout.Read = static (target, reader) =>
        {
            foreach (var item in ArrayItems<T>.Read(reader))
                ((LinkedList<T>)target).AddLast(item);
        };
    }
}
