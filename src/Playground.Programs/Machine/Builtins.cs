using System.Collections.Frozen;
using System.Text;
using Playground.Programs.Modules;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;

namespace Playground.Programs.Machine;

/// <summary>The names that programs have without an import.</summary>
internal static class Builtins
{
    private static readonly MethodTable Table = new MethodTable(null)
        .Any("print", (_, given, named) => Print(given, named))
        .Positional("isinstance", 2, 2, (_, given) => Boxed.Of(IsInstance(given[0]!, given[1]!)))
        .Positional("issubclass", 2, 2, (_, given) => Boxed.Of(IsSubclass(given[0]!, given[1]!)))
        .One("callable", (_, value) => Boxed.Of(IsCallable(value)))
        .Positional("iter", 1, 1, (_, given) => Iter(given[0]!))
        .Positional("next", 1, 2, (_, given) => Next(given));

    private static readonly FrozenDictionary<string, object> All = Syntax.Checks.Builtins.Accepted
        .ToFrozenDictionary(name => name, Make, StringComparer.Ordinal);

    /// <summary>All names that Python has without an import, whether a program here has them or not.</summary>
    public static IReadOnlyCollection<string> InPython { get; } =
        [.. Syntax.Checks.Builtins.Accepted, .. Syntax.Checks.Builtins.Refused.Keys];

    /// <summary>What a name means; null for nothing.</summary>
    public static object? Find(string name) => All.GetValueOrDefault(name);

    private static object Make(string name)
    {
        if (name == "__name__")
            return "__main__";
        if (name == "super")
            return new BuiltinClass(name, new NativeFunction(null, name, (_, _, _) => throw Raise.RuntimeError("super(): no arguments")), null);
        if (BuiltinClasses.Named.Contains(name))
            return BuiltinClasses.Find(name);
        return (object?)Table.Find(name) ?? (object?)BuiltinFunctions.Find(name) ?? ExceptionTypes.ByName[name];
    }

    private static NoneValue Print(object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        var (separator, end) = (" ", "\n");
        foreach (var (name, value) in named)
        {
            switch (name)
            {
                case "sep":
                    separator = Text(name, value) ?? separator;
                    break;
                case "end":
                    end = Text(name, value) ?? end;
                    break;
                case "flush":
                    break;
                case "file" when value is NoneValue:
                    break;
                default:
                    throw Raise.TypeError($"'{name}' is an invalid keyword argument for print()");
            }
        }

        if (given is [var one])
        {
            ThreadMachine.Current.World.Print(Representation.Str(one) + end);
            return NoneValue.Instance;
        }

        var text = new StringBuilder();
        for (var i = 0; i < given.Length; i++)
            text.Append(i == 0 ? "" : separator).Append(Representation.Str(given[i]));
        ThreadMachine.Current.World.Print(text.Append(end).ToString());
        return NoneValue.Instance;
    }

    private static string? Text(string name, object value) => value switch
    {
        string text => text,
        NoneValue => null,
        _ => throw Raise.TypeError($"{name} must be None or a string, not {TypeName.Of(value)}"),
    };

    private static bool IsInstance(object value, object type)
    {
        switch (type)
        {
            case TupleValue several:
                foreach (var one in several.Span)
                {
                    if (IsInstance(value, one))
                        return true;
                }

                return false;
            case BuiltinClass builtin:
                return builtin.IsInstance(value);
            case ExceptionType exception:
                return value is ExceptionValue raised && raised.Type.IsSubclassOf(exception);
            case IProgramClass program:
                return value is IProgramObject instance && instance.ProgramClass.Members.IsOrDerivesFrom(program.Members);
            default:
                throw Raise.TypeError("isinstance() arg 2 must be a type, a tuple of types, or a union");
        }
    }

    private static bool IsSubclass(object type, object other)
    {
        if (type is not (BuiltinClass or ExceptionType or IProgramClass))
            throw Raise.TypeError("issubclass() arg 1 must be a class");
        switch (other)
        {
            case TupleValue several:
                foreach (var one in several.Span)
                {
                    if (IsSubclass(type, one))
                        return true;
                }

                return false;
            case BuiltinClass { Name: "object" }:
                return true;
            case BuiltinClass builtin:
                return ReferenceEquals(type, other) || (builtin.Name == "int" && type is BuiltinClass { Name: "bool" })
                    || (ReferenceEquals(builtin, ThreadingFunctions.Local) && type is ClassValue { IsLocal: true });
            case ExceptionType exception:
                return type is ExceptionType derived && derived.IsSubclassOf(exception);
            case IProgramClass program:
                return type is IProgramClass inner && inner.Members.IsOrDerivesFrom(program.Members);
            default:
                throw Raise.TypeError("issubclass() arg 2 must be a class, a tuple of classes, or a union");
        }
    }

    private static bool IsCallable(object value) => value switch
    {
        FunctionValue or MethodValue or NativeFunction or BoundMethod or BuiltinClass or ExceptionType or IProgramClass => true,
        IProgramObject instance => instance.ProgramClass.Members.Find("__call__") is not null,
        _ => false,
    };

    private static object Iter(object value) =>
        value is InstanceValue instance && SpecialMethods.Call(instance, "__iter__") is { } iterator
            ? Classes.CheckedIterator(iterator)
            : Iterators.Over(value);

    private static object Next(object?[] given)
    {
        if (given[0] is InstanceValue instance && instance.Class.Members.Find("__next__") is not null)
        {
            try
            {
                return SpecialMethods.Call(instance, "__next__")!;
            }
            catch (PythonException exception) when (given[1] is not null && exception.Is(ExceptionTypes.StopIteration))
            {
                return given[1]!;
            }
        }

        if (given[0] is not IteratorValue iterator)
            throw Raise.TypeError($"'{TypeName.Of(given[0]!)}' object is not an iterator");
        return iterator.TryNext(out var value) ? value : given[1] ?? throw Raise.Error(ExceptionTypes.StopIteration);
    }
}
