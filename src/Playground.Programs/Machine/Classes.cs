using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Iteration;

namespace Playground.Programs.Machine;

/// <summary>Classes of the program: made, and made objects of.</summary>
internal static class Classes
{
    /// <summary>Makes a class of what its body has bound.</summary>
    /// <param name="frame">The body's.</param>
    /// <param name="names">What is bound there.</param>
    public static object Create(Frame frame, ClassNamespace names)
    {
        var code = frame.Code;
        var isLocal = ReferenceEquals(names.Parent, ThreadingFunctions.Local);
        var parent = names.Parent switch
        {
            null => null,
            BuiltinClass { Name: "object" } => null,
            BuiltinClass when isLocal => null,
            ClassValue or ExceptionType => names.Parent,
            BuiltinClass { Name: var name } => throw Raise.TypeError($"type '{name}' is not an acceptable base type"),
            var other => throw Raise.TypeError($"{TypeName.Of(other)} is not an acceptable base type"),
        };
        var members = new ClassMembers(code.Name, code.QualifiedName, (parent as IProgramClass)?.Members);
        foreach (var (name, value) in names.Names)
            members.Set(name, value);
        if (names.Names.ContainsKey("__eq__") && !names.Names.ContainsKey("__hash__"))
            members.Set("__hash__", NoneValue.Instance);
        object made = parent is ExceptionType exception ? new ExceptionClass(members, exception) : new ClassValue(members, (ClassValue?)parent, isLocal);
        if (code.ClassCell >= 0)
            ((Cell)frame.Registers[frame.Base + code.ClassCell].Value!).Value = made;
        return made;
    }

    /// <summary>A new object of a class, on which its initializer has not been called yet.</summary>
    public static object Instantiate(IProgramClass type, object[] given, IReadOnlyList<KeyValuePair<string, object>> named) => type switch
    {
        ClassValue { IsLocal: true } local => new LocalInstance(local, given, named),
        ClassValue plain => new InstanceValue(plain),
        _ => new ExceptionInstance((ExceptionClass)type, new TupleValue(given)),
    };

    /// <summary>The <c>__init__</c> of a class; null if it has none.</summary>
    /// <exception cref="PythonException">TypeError: it has none, but there are arguments for it.</exception>
    public static FunctionValue? Initializer(IProgramClass type, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        if (type.Members.FindMethod("__init__") is { } initializer)
            return initializer;
        if (named.Count > 0 && type is ExceptionClass)
            throw Raise.TypeError($"{type.Members.Name}() takes no keyword arguments");
        if (type is ClassValue { IsLocal: true } && given.Length + named.Count > 0)
            throw Raise.TypeError("Initialization arguments are not supported");
        if (type is ClassValue && given.Length + named.Count > 0)
            throw Raise.TypeError($"{type.Members.Name}() takes no arguments");
        return null;
    }

    /// <summary>What an <c>__iter__</c> has given, if it is a walk.</summary>
    public static object CheckedIterator(object result) => result switch
    {
        IteratorValue => result,
        InstanceValue instance when instance.Class.Members.Find("__next__") is not null => result,
        _ => throw Raise.TypeError($"iter() returned non-iterator of type '{TypeName.Of(result)}'"),
    };
}
