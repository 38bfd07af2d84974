namespace Playground.Exploration.Heap;

/// <summary>Writes and reads arrays.</summary>
internal static class ArrayItems<T>
{
    private static readonly ItemWriter<T> Writer = FieldCode.ItemWriter<T>();
    private static readonly ItemReader<T> Reader = FieldCode.ItemReader<T>();

    /// <summary>Completes the layout of arrays of the type.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) => Write(writer, (T[])target);
        layout.Make = static reader => new T[reader.Word()];
        layout.Read = static (target, reader) => ReadInto(reader, (T[])target);
    }

    /// <summary>Writes the number of items, and the items.</summary>
    public static void Write(ObjectWriter writer, Span<T> items)
    {
        writer.Word(items.Length);
        foreach (ref var item in items)
            Writer(ref item, writer);
    }

    /// <summary>Reads a number of items, and the items.</summary>
    public static T[] Read(ObjectReader reader)
    {
        var items = new T[reader.Word()];
        ReadInto(reader, items);
        return items;
    }

    private static void ReadInto(ObjectReader reader, T[] items)
    {
        foreach (ref var item in items.AsSpan())
            Reader(ref item, reader);
    }
}
