using System.Collections.Concurrent;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using Playground.Exploration.Model;
using Playground.Programs.Compiling;
using Playground.Programs.Machine;
using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Exploration.Heap;

/// <summary>
/// Knows for each type how its objects are written down. What is not named here is written field by field, so that no state is forgotten.
/// Thread-safe.
/// </summary>
internal static class ObjectLayouts
{
    private static readonly HashSet<Type> AtomTypes =
    [
        typeof(object), typeof(long), typeof(bool), typeof(double), typeof(string), typeof(BigInteger), typeof(NoneValue), typeof(NotImplementedValue),
        typeof(NativeFunction), typeof(BuiltinClass), typeof(ModuleValue), typeof(PropertyValue), typeof(ExceptionType), typeof(FunctionCode),
        typeof(Shape), typeof(ProgramWorld), typeof(GlobalVariable[]),
    ];

    private static readonly Type[] ComponentTypes =
    [
        typeof(ListValue), typeof(DictValue), typeof(SetValue), typeof(ProgramObject), typeof(ExceptionValue), typeof(FunctionValue), typeof(ClassValue),
        typeof(ExceptionClass), typeof(ClassMembers), typeof(PlainObject), typeof(LockValue), typeof(LocalValue), typeof(IteratorValue), typeof(Cell),
        typeof(GlobalVariable), typeof(SharedState), typeof(BarrierRound), typeof(SignalRound), typeof(ConditionPlace), typeof(ProgramThread),
        typeof(ProgramThreads), typeof(RandomModule), typeof(ExploredClock),
    ];

    private static readonly Func<object, object> CloneOf =
        typeof(object).GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    private static readonly ConcurrentDictionary<Type, ObjectLayout> ByType = [];
    private static readonly Lock Making = new();
    private static volatile ObjectLayout?[] _byNumber = [null];

    /// <summary>The layout of a type.</summary>
    /// <exception cref="NotSupportedException">Nothing is known about how its objects are written.</exception>
    public static ObjectLayout Of(Type type) => ByType.TryGetValue(type, out var layout) ? layout : Make(type);

    /// <summary>The layout of a number.</summary>
    public static ObjectLayout At(int number) => _byNumber[number]!;

    private static ObjectLayout Make(Type type)
    {
        lock (Making)
        {
            if (ByType.TryGetValue(type, out var layout))
                return layout;
            layout = new ObjectLayout { Number = _byNumber.Length, Type = type, Role = RoleOf(type) };
            if (layout.Role != ObjectRole.Atom)
                Complete(layout);
            _byNumber = [.. _byNumber, layout];
            ByType[type] = layout;
            return layout;
        }
    }

    private static ObjectRole RoleOf(Type type)
    {
        if (AtomTypes.Contains(type) || type.IsAssignableTo(typeof(MemberInfo)) || type.IsAssignableTo(typeof(Programs.Running.IExecution)))
            return ObjectRole.Atom;
        return Array.Exists(ComponentTypes, component => type.IsAssignableTo(component)) ? ObjectRole.Component : ObjectRole.Inline;
    }

    private static void Complete(ObjectLayout layout)
    {
        var type = layout.Type;
        if (type == typeof(ListValue))
            ListItems.Complete(layout);
        else if (type == typeof(Slot[]))
            RegisterItems.Complete(layout);
        else if (type.IsAssignableTo(typeof(Delegate)))
            DelegateTargets.Complete(layout);
        else if (type.IsArray)
            Complete(layout, typeof(ArrayItems<>), type.GetElementType()!);
        else if (type.IsGenericType && CollectionsByType.TryGetValue(type.GetGenericTypeDefinition(), out var items))
            Complete(layout, items, type.GetGenericArguments());
        else
            CompleteByFields(layout);
    }

    private static readonly Dictionary<Type, Type> CollectionsByType = new()
    {
        [typeof(List<>)] = typeof(ListOfItems<>),
        [typeof(LinkedList<>)] = typeof(LinkedItems<>),
        [typeof(Queue<>)] = typeof(QueuedItems<>),
        [typeof(ConcurrentQueue<>)] = typeof(ConcurrentQueuedItems<>),
        [typeof(Dictionary<,>)] = typeof(PairedItems<,>),
        [typeof(ConcurrentDictionary<,>)] = typeof(ConcurrentPairedItems<,>),
    };

    private static void Complete(ObjectLayout layout, Type codec, params Type[] arguments) =>
        codec.MakeGenericType(arguments).GetMethod("Complete", BindingFlags.Static | BindingFlags.Public)!.Invoke(null, [layout]);

    private static void CompleteByFields(ObjectLayout layout)
    {
        var type = layout.Type;
        if (type.Assembly != typeof(ObjectValue).Assembly && type != typeof(ExploredClock))
            throw new NotSupportedException($"{type} is not known to be part of a program's state.");
        layout.Write = FieldCode.Writer(type);
        layout.Read = FieldCode.Reader(type);
        // A copy shares what is no state with its prototype: names, and locks that nobody contends for here.
        layout.Make = reader => CloneOf(reader.Prototypes[layout.Number]!);
        // Their locks belong to the thread that takes them first: a copy is nobody's yet.
        if (type == typeof(DictValue) || type == typeof(Fields))
            layout.Make = _ => RuntimeHelpers.GetUninitializedObject(type);
    }
}
