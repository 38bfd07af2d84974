using Playground.Programs.Compiling;
using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Named = System.Collections.Generic.IReadOnlyList<System.Collections.Generic.KeyValuePair<string, object>>;

namespace Playground.Programs.Machine;

/// <summary>Calls. Each says whether a frame has begun; if not, the result is there already.</summary>
internal sealed partial class ThreadMachine
{
    /// <summary>Whether the loop that runs now stops before steps.</summary>
    private bool _isStepping;

    private bool Call(Frame frame, int window, int count, int result)
    {
        switch (frame.Get(window))
        {
            case FunctionValue function:
                return Begin(function, frame, window + 1, count, result, FrameKind.Call, null);
            case NativeFunction { Owner: null, OfOne: { } ofOne } when count == 1 && !_isStepping:
                frame.Set(result, ofOne(NoneValue.Instance, frame.Get(window + 1)));
                return false;
            case BuiltinClass { OfOne: { } ofOne } when count == 1 && !_isStepping:
                frame.Set(result, ofOne(NoneValue.Instance, frame.Get(window + 1)));
                return false;
            case MethodValue method:
                frame.Set(window, method.Self);
                return Begin(method.Function, frame, window, count + 1, result, FrameKind.Call, null);
            case IProgramClass type:
                return Construct(type, frame, window, count, result);
            case InstanceValue instance when instance.Class.Members.FindMethod("__call__") is { } method:
                return Begin(method, frame, window, count + 1, result, FrameKind.Call, null);
            case var callee:
                return Call(frame, callee, frame.Take(window + 1, count), [], result);
        }
    }

    /// <summary>A call of which all arguments have been collected.</summary>
    private bool Call(Frame frame, object callee, object[] given, Named named, int result)
    {
        switch (callee)
        {
            case FunctionValue { Code.IsGenerator: false } function:
                BeginBound(function, frame, Arguments.Bind(function, given, named), result, FrameKind.Call, null);
                return true;
            case MethodValue method:
                return Call(frame, method.Function, [method.Self, .. given], named, result);
            case InstanceValue instance when instance.Class.Members.FindMethod("__call__") is { } method:
                return Call(frame, method, [instance, .. given], named, result);
            case IProgramClass type:
                var made = Classes.Instantiate(type, given, named);
                if (Classes.Initializer(type, given, named) is { } initializer)
                {
                    BeginBound(initializer, frame, Arguments.Bind(initializer, [made, .. given], named), result, FrameKind.Initializer, made);
                    return true;
                }

                frame.Set(result, made);
                return false;
            default:
                if (_isStepping && World.Stepped.InsteadOf(callee, given, named) is { } stepped)
                    return Call(frame, stepped.Callee, stepped.Given, named, result);
                frame.Set(result, CallNative(callee, given, named));
                return false;
        }
    }

    private bool Construct(IProgramClass type, Frame frame, int window, int count, int result)
    {
        if (type is ClassValue { IsLocal: false } plain && plain.Members.FindMethod("__init__") is { } initializer)
        {
            var made = new InstanceValue(plain);
            frame.Set(window, made);
            return Begin(initializer, frame, window, count + 1, result, FrameKind.Initializer, made);
        }

        return Call(frame, type, frame.Take(window + 1, count), [], result);
    }

    private static object CallNative(object callee, object[] given, Named named) => callee switch
    {
        ExceptionType type => named.Count == 0
            ? new ExceptionValue(type, new TupleValue(given))
            : throw Raise.TypeError($"{type.Name}() takes no keyword arguments"),
        ObjectValue value => value.Call(given, named) ?? throw NotCallable(callee),
        _ => throw NotCallable(callee),
    };

    private static PythonException NotCallable(object callee) => Raise.TypeError($"'{TypeName.Of(callee)}' object is not callable");

    private bool CallNamed(Frame frame, in Instruction instruction)
    {
        return Call(frame, frame.Get(instruction.A), frame.Take(instruction.A + 1, instruction.B), NamedOf(frame, instruction), instruction.C);
    }

    /// <summary>The arguments by name of a call.</summary>
    public static KeyValuePair<string, object>[] NamedOf(Frame frame, in Instruction instruction)
    {
        var names = frame.Code.KeywordLists[instruction.D];
        var named = new KeyValuePair<string, object>[names.Length];
        for (var i = 0; i < names.Length; i++)
            named[i] = new(names[i], frame.Get(instruction.A + 1 + instruction.B + i));
        return named;
    }

    private bool CallSpread(Frame frame, in Instruction instruction)
    {
        var given = ((ListValue)frame.Get(instruction.A + 1)).Snapshot();
        return Call(frame, frame.Get(instruction.A), given, NamedIn((DictValue)frame.Get(instruction.A + 2)), instruction.C);
    }

    /// <summary>The arguments by name that a call has collected.</summary>
    public static KeyValuePair<string, object>[] NamedIn(DictValue collected)
    {
        var pairs = collected.Snapshot();
        var named = new KeyValuePair<string, object>[pairs.Length / 2];
        for (var i = 0; i < named.Length; i++)
            named[i] = new((string)pairs[2 * i], pairs[(2 * i) + 1]);
        return named;
    }

    private bool CallMethod(Frame frame, in Instruction instruction)
    {
        var window = instruction.A;
        var site = frame.Code.Sites[instruction.D];
        var receiver = frame.Get(window);
        if (receiver is InstanceValue instance)
        {
            if (site.Found is MethodPlace found && ReferenceEquals(found.Shape, instance.Fields.Shape) && found.Epoch == ClassMembers.Epoch)
                return Begin(found.Method, frame, window, instruction.B + 1, instruction.C, FrameKind.Call, null);
            var epoch = ClassMembers.Epoch;
            if (instance.Fields.Shape is var shape && shape.PlaceOf(site.Name) < 0 && instance.Class.Members.Find(site.Name) is FunctionValue method)
            {
                site.Found = new MethodPlace(shape, epoch, method);
                return Begin(method, frame, window, instruction.B + 1, instruction.C, FrameKind.Call, null);
            }
        }
        else if (NativeMethod(receiver, site) is { } native)
        {
            frame.Set(instruction.C, instruction.B == 1 && native.OfOne is { } ofOne
                ? ofOne(receiver, frame.Get(window + 1))
                : native.Call(receiver, frame.Take(window + 1, instruction.B), []));
            return false;
        }
        else if (receiver is SuperValue super && super.Find(site.Name) is FunctionValue inherited)
        {
            frame.Set(window, super.Self);
            return Begin(inherited, frame, window, instruction.B + 1, instruction.C, FrameKind.Call, null);
        }

        frame.Set(window, Attributes.Get(receiver, site));
        return Call(frame, window, instruction.B, instruction.C);
    }

    private static void CheckMethod(object receiver, AttributeSite site)
    {
        if (receiver is InstanceValue instance && site.Found is MethodPlace found
            && ReferenceEquals(found.Shape, instance.Fields.Shape) && found.Epoch == ClassMembers.Epoch)
            return;
        if (NativeMethod(receiver, site) is null && Attributes.Find(receiver, site.Name) is null)
            throw Attributes.Missing(receiver, site.Name);
    }

    /// <summary>The method of Python's own of a value whose attributes are all methods; null for others.</summary>
    private static NativeFunction? NativeMethod(object receiver, AttributeSite site)
    {
        if (site.Found is NativePlace found && receiver.GetType() == found.Type)
            return found.Method;
        if (!Attributes.HasMethodsOnly(receiver) || Methods.Find(receiver, site.Name) is not { } method)
            return null;
        site.Found = new NativePlace(receiver.GetType(), method);
        return method;
    }
}
