using Playground.Programs.Values.Containers;

namespace Playground.Exploration.Heap;

/// <summary>Writes and reads lists of programs: their items, and not the room that they have for more.</summary>
internal static class ListItems
{
    /// <summary>Completes the layout of lists.</summary>
    public static void Complete(ObjectLayout layout)
    {
        layout.Write = static (target, writer) =>
        {
            var list = (ListValue)target;
            writer.Word(list.IsShared ? 1 : 0);
            ArrayItems<object>.Write(writer, list.Snapshot());
        };
        layout.Make = static _ => new ListValue();
        layout.Read = static (target, reader) =>
        {
            var list = (ListValue)target;
            list.IsShared = reader.Word() == 1;
            list.Clear();
            foreach (var item in ArrayItems<object>.Read(reader))
                list.Append(item);
        };
    }
}
