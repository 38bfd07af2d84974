using System.Runtime.InteropServices;

namespace Playground.Exploration.Heap;

/// <summary>Writes and reads lists.</summary>
internal static class ListOfItems<T>
{
    /// <summary>Completes the layout of lists of the type.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) => ArrayItems<T>.Write(writer, CollectionsMarshal.AsSpan((List<T>)target));
        layout.Make = static _ => new List<T>();
        layout.Read = static (target, reader) => ((List<T>)target).AddRange(ArrayItems<T>.Read(reader));
    }
}
