using System.Numerics;
using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Reads, writes and deletes attributes.</summary>
internal static class Attributes
{
    private static readonly NativeFunction FromKeys = new(null, "fromkeys", Signature.Positional(1, 2), (_, given) =>
        DictPairs.FromKeys(given[0]!, given[1] ?? NoneValue.Instance));

    public static bool HasMethodsOnly(object value) =>
        value is string or long or double or bool or BigInteger or ListValue or DictValue or SetValue or TupleValue or RangeValue;

    /// <summary>The value of an attribute.</summary>
    /// <exception cref="PythonException">AttributeError: there is none.</exception>
    public static object Get(object owner, AttributeSite site)
    {
        if (owner is InstanceValue instance)
            return instance.Fields.Find(site) ?? OfClass(instance, instance.Class.Members, site.Name) ?? Special(owner, site.Name) ?? throw Missing(owner, site.Name);
        return Find(owner, site.Name) ?? throw Missing(owner, site.Name);
    }

    /// <summary>The value of an attribute; null if there is none.</summary>
    public static object? Find(object owner, string name)
    {
        (owner as LocalInstance)?.Enter();
        return Own(owner, name) ?? Special(owner, name);
    }

    public static void Set(object owner, AttributeSite site, object value)
    {
        (owner as LocalInstance)?.Enter();
        switch (owner)
        {
            case InstanceValue { Class.Members.HasProperties: true } instance when instance.Class.Members.Find(site.Name) is PropertyValue property:
                if (!property.CanBeSet)
                    throw Raise.AttributeError($"property '{site.Name}' of '{instance.TypeName}' object has no setter");
                property.Set(instance, value);
                break;
            case InstanceValue instance:
                instance.Fields.Set(site, value);
                break;
            case LocalValue local:
                local.FieldsOf(ThreadMachine.Current.Thread).Set(site.Name, value);
                break;
            case IProgramObject other:
                other.Fields.Set(site.Name, value);
                break;
            case IProgramClass type:
                type.Members.Set(site.Name, value);
                break;
            case ExceptionValue exception when site.Name == "args":
                exception.Arguments = new TupleValue(Values.Iteration.Iterators.ToArray(value));
                break;
            case ExceptionType or BuiltinClass:
                throw Raise.TypeError($"cannot set '{site.Name}' attribute of immutable type '{((owner as ExceptionType)?.Name ?? ((BuiltinClass)owner).Name)}'");
            default:
                throw Find(owner, site.Name) is null
                    ? Missing(owner, site.Name)
                    : Raise.AttributeError($"'{TypeName.Of(owner)}' object attribute '{site.Name}' is read-only");
        }
    }

    public static void Delete(object owner, string name)
    {
        (owner as LocalInstance)?.Enter();
        var isDeleted = owner switch
        {
            IProgramObject instance => instance.Fields.Remove(name),
            IProgramClass type => type.Members.Remove(name),
            LocalValue local => local.FieldsOf(ThreadMachine.Current.Thread).Remove(name),
            _ => false,
        };
        if (!isDeleted)
            throw owner is IProgramObject or IProgramClass ? Plain(owner, name) : Missing(owner, name);
    }

    private static object? Own(object owner, string name) => owner switch
    {
        IProgramObject instance => instance.Fields.Find(name) ?? OfClass(owner, instance.ProgramClass.Members, name),
        IProgramClass type => type.Members.Find(name),
        ModuleValue module => module.Members.GetValueOrDefault(name),
        LocalValue local => local.FieldsOf(ThreadMachine.Current.Thread).Find(name),
        SuperValue super => super.Find(name) is { } found ? Bound(super.Self, found) : OfSuper(super, name),
        _ => null,
    };

    private static object? OfClass(object instance, ClassMembers members, string name) =>
        members.Find(name) is { } found ? Bound(instance, found) : null;

    private static object Bound(object instance, object found) => found switch
    {
        FunctionValue function => new MethodValue(instance, function),
        PropertyValue property when instance is InstanceValue owner => property.Get(owner),
        _ => found,
    };

    private static NativeFunction? OfSuper(SuperValue super, string name) => name switch
    {
        "__init__" when super.Self is ExceptionValue exception => new NativeFunction(null, "__init__", (_, given, _) =>
        {
            exception.Arguments = new TupleValue(given);
            return NoneValue.Instance;
        }),
        "__init__" => new NativeFunction(null, "__init__", (_, given, named) => given.Length + named.Count == 0
            ? NoneValue.Instance
            : throw Raise.TypeError("object.__init__() takes exactly one argument (the instance to initialize)")),
        "__str__" when super.Self is ExceptionValue exception => new NativeFunction(null, "__str__", Signature.None, (_, _) => new ExceptionValue(exception.Type, exception.Arguments).Str()),
        "__repr__" when super.Self is ExceptionValue exception => new NativeFunction(null, "__repr__", Signature.None, (_, _) => new ExceptionValue(exception.Type, exception.Arguments).Repr()),
        "__repr__" or "__str__" => new NativeFunction(null, name, Signature.None, (_, _) =>
            $"<__main__.{((IProgramObject)super.Self).ProgramClass.Members.QualifiedName} object at {Identity.Address(super.Self)}>"),
        "__eq__" => new NativeFunction(null, name, Signature.One, (_, given) =>
            ReferenceEquals(given[0], super.Self) ? Values.Numbers.Boxed.True : NotImplementedValue.Instance),
        "__hash__" => new NativeFunction(null, name, Signature.None, (_, _) => Values.Numbers.Boxed.Of(Identity.Of(super.Self))),
        _ => null,
    };

    /// <summary>What objects have that is not of their class alone.</summary>
    private static object? Special(object owner, string name) => (owner, name) switch
    {
        (_, "__class__") => BuiltinClasses.Of(owner),
        (FunctionValue function, "__name__") => function.Code.Name,
        (FunctionValue function, "__qualname__") => function.Code.QualifiedName,
        (MethodValue method, "__name__") => method.Function.Code.Name,
        (MethodValue method, "__self__") => method.Self,
        (MethodValue method, "__func__") => method.Function,
        (IProgramClass type, "__name__") => type.Members.Name,
        (IProgramClass type, "__qualname__") => type.Members.QualifiedName,
        (ExceptionType type, "__name__" or "__qualname__") => type.Name,
        (BuiltinClass type, "__name__" or "__qualname__") => type.Name[(type.Name.LastIndexOf('.') + 1)..],
        (BuiltinClass { Name: "dict" }, "fromkeys") => FromKeys,
        (BuiltinClass type, _) => type.Unbound(name),
        (NativeFunction function, "__name__") => function.Name,
        (BoundMethod method, "__name__") => method.Function.Name,
        (BoundMethod method, "__self__") => method.Self,
        (ModuleValue module, "__name__") => module.Name,
        (ExceptionValue exception, "args") => exception.Arguments,
        (ExceptionValue exception, "__cause__") => (object?)exception.Cause ?? NoneValue.Instance,
        (ExceptionValue exception, "__context__") => (object?)exception.Context ?? NoneValue.Instance,
        (ExceptionValue exception, "__suppress_context__") => Values.Numbers.Boxed.Of(exception.SuppressesContext),
        (ExceptionValue { Type: var type } exception, "code") when type.IsSubclassOf(ExceptionTypes.SystemExit) =>
            exception.Arguments.Count switch { 0 => NoneValue.Instance, 1 => exception.Arguments[0], _ => exception.Arguments },
        (ExceptionValue { Type: var type } exception, "value") when type.IsSubclassOf(ExceptionTypes.StopIteration) =>
            exception.Arguments.Count == 0 ? NoneValue.Instance : exception.Arguments[0],
        (ExceptionValue { Missing: { } missing }, "name") => missing.Name,
        (InstanceValue instance, "__dict__") => DictOf(instance.Fields),
        (NamedTupleValue tuple, _) when tuple.Find(name) is { } item => item,
        (RangeValue range, "start") => Values.Numbers.Boxed.Of(range.Start),
        (RangeValue range, "stop") => Values.Numbers.Boxed.Of(range.Stop),
        (RangeValue range, "step") => Values.Numbers.Boxed.Of(range.Step),
        (long or BigInteger or bool, "real" or "numerator") => owner,
        (long or BigInteger or bool, "imag") => Values.Numbers.Boxed.Zero,
        (long or BigInteger or bool, "denominator") => Values.Numbers.Boxed.One,
        (double, "real") => owner,
        (double, "imag") => 0.0,
        _ => Methods.Find(owner, name) is { } method ? new BoundMethod(owner, method) : null,
    };

    private static DictValue DictOf(Fields fields)
    {
        var dict = new DictValue();
        foreach (var (name, value) in fields.Snapshot())
            dict.Set(name, value);
        return dict;
    }

    public static PythonException Missing(object owner, string name) => owner switch
    {
        IProgramObject instance => NameErrors.With(Plain(owner, name), name, KnownTo(instance.ProgramClass.Members, instance.Fields)),
        IProgramClass type => NameErrors.With(OfType(type.Members.Name, name), name, KnownTo(type.Members, null)),
        ExceptionType type => OfType(type.Name, name),
        BuiltinClass type => OfType(type.Name, name),
        ModuleValue module => NameErrors.With(
            Raise.AttributeError($"module '{module.Name}' has no attribute '{name}'"), name, [.. module.Members.Keys]),
        SuperValue => Raise.AttributeError($"'super' object has no attribute '{name}'"),
        _ => NameErrors.With(Plain(owner, name), name, BuiltinClasses.MethodNames(owner)),
    };

    private static PythonException Plain(object owner, string name) => owner is IProgramClass type
        ? Raise.AttributeError(name)
        : Raise.AttributeError($"'{TypeName.Of(owner)}' object has no attribute '{name}'");

    private static PythonException OfType(string type, string name) => Raise.AttributeError($"type object '{type}' has no attribute '{name}'");

    private static List<string> KnownTo(ClassMembers? members, Fields? fields)
    {
        var known = fields?.Snapshot().ConvertAll(field => field.Key) ?? [];
        for (; members is not null; members = members.Parent)
            known.AddRange(members.Own.Select(member => member.Key));
        return known;
    }
}
