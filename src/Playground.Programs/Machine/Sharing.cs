using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>
/// Marks what several threads may know. Values are born known to one thread alone; they become shared, with all that they lead to, once
/// they are stored where others may look. Only kept track of while stepping.
/// </summary>
internal static class Sharing
{
    public static void Share(object value)
    {
        if (value is not ObjectValue { IsShared: false } first)
            return;
        var waiting = new Stack<object>();
        Mark(first, waiting);
        while (waiting.TryPop(out var next))
        {
            foreach (var part in PartsOf(next))
                Mark(part, waiting);
        }
    }

    private static void Mark(object value, Stack<object> waiting)
    {
        switch (value)
        {
            case LocalValue:
                // What each thread sees of its own, no other does.
                break;
            case LocalInstance local:
                waiting.Push(local);
                break;
            case ObjectValue { IsShared: false } other:
                other.IsShared = true;
                waiting.Push(other);
                break;
            case Cell { IsShared: false } cell:
                cell.IsShared = true;
                waiting.Push(cell);
                break;
        }
    }

    /// <summary>What a value leads to at once.</summary>
    public static IEnumerable<object> PartsOf(object value) => value switch
    {
        Cell { Value: { } held } => [held],
        ListValue list => list.Snapshot(),
        TupleValue tuple => tuple.Span.ToArray(),
        DictValue dict => dict.Snapshot(),
        SetValue set => set.Snapshot(),
        FunctionValue function => [.. function.Captures, .. function.Defaults, .. function.KeywordDefaults.OfType<object>()],
        MethodValue method => [method.Self, method.Function],
        BoundMethod method => [method.Self],
        ExceptionInstance instance => [instance.ProgramClass, instance.Arguments, .. instance.Fields.Snapshot().Select(field => field.Value)],
        LocalInstance local => [local.Class, .. local.Arguments],
        IProgramObject instance => [instance.ProgramClass, .. instance.Fields.Snapshot().Select(field => field.Value)],
        IProgramClass type => type.Members.Own.Select(member => member.Value),
        ExceptionValue exception => [exception.Arguments],
        GeneratorValue generator => generator.Registers.Select(register => register.Value).OfType<object>().Append(generator.Function),
        _ => [],
    };
}
