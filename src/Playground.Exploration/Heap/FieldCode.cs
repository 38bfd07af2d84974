using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using Playground.Programs.Machine;
using Playground.Threading.Primitives;

namespace Playground.Exploration.Heap;

/// <summary>Makes code that writes and reads the fields of types, readonly ones too.</summary>
internal static class FieldCode
{
    private const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly MethodInfo WriteWord = Method(typeof(ObjectWriter), nameof(ObjectWriter.Word));
    private static readonly MethodInfo WriteLong = Method(typeof(ObjectWriter), nameof(ObjectWriter.Long));
    private static readonly MethodInfo WriteReference = Method(typeof(ObjectWriter), nameof(ObjectWriter.Reference));
    private static readonly MethodInfo ReadWord = Method(typeof(ObjectReader), nameof(ObjectReader.Word));
    private static readonly MethodInfo ReadLong = Method(typeof(ObjectReader), nameof(ObjectReader.Long));
    private static readonly MethodInfo ReadReference = Method(typeof(ObjectReader), nameof(ObjectReader.Reference));

    /// <summary>Code that writes what an object holds.</summary>
    public static Action<object, ObjectWriter> Writer(Type type)
    {
        var method = new DynamicMethod($"Write{type.Name}", null, [typeof(object), typeof(ObjectWriter)], typeof(FieldCode).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        foreach (var field in StateOf(type))
            Write(code, [field], () => code.Emit(OpCodes.Ldarg_0));
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, ObjectWriter>>();
    }

    /// <summary>Code that makes an object hold what was written.</summary>
    public static Action<object, ObjectReader> Reader(Type type)
    {
        var method = new DynamicMethod($"Read{type.Name}", null, [typeof(object), typeof(ObjectReader)], typeof(FieldCode).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        foreach (var field in StateOf(type))
            Read(code, [field], () => code.Emit(OpCodes.Ldarg_0));
        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<Action<object, ObjectReader>>();
    }

    /// <summary>Code that writes an item of an array.</summary>
    public static ItemWriter<T> ItemWriter<T>()
    {
        var method = new DynamicMethod(
            $"Write{typeof(T).Name}", null, [typeof(T).MakeByRefType(), typeof(ObjectWriter)], typeof(FieldCode).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        if (KindOf(typeof(T)) == FieldKind.Struct)
        {
            foreach (var field in StateOf(typeof(T)))
                Write(code, [field], () => code.Emit(OpCodes.Ldarg_0));
        }
        else
        {
            code.Emit(OpCodes.Ldarg_1);
            code.Emit(OpCodes.Ldarg_0);
            code.Emit(OpCodes.Ldobj, typeof(T));
            CallWrite(code, typeof(T));
        }

        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<ItemWriter<T>>();
    }

    /// <summary>Code that reads an item of an array.</summary>
    public static ItemReader<T> ItemReader<T>()
    {
        var method = new DynamicMethod(
            $"Read{typeof(T).Name}", null, [typeof(T).MakeByRefType(), typeof(ObjectReader)], typeof(FieldCode).Module, skipVisibility: true);
        var code = method.GetILGenerator();
        if (KindOf(typeof(T)) == FieldKind.Struct)
        {
            foreach (var field in StateOf(typeof(T)))
                Read(code, [field], () => code.Emit(OpCodes.Ldarg_0));
        }
        else
        {
            code.Emit(OpCodes.Ldarg_0);
            CallRead(code, typeof(T));
            code.Emit(OpCodes.Stobj, typeof(T));
        }

        code.Emit(OpCodes.Ret);
        return method.CreateDelegate<ItemReader<T>>();
    }

    /// <summary>The fields that have a part in what a program does next, in a fixed order.</summary>
    private static IEnumerable<FieldInfo> StateOf(Type type)
    {
        var types = new Stack<Type>();
        for (var of = type; of is not null && of != typeof(object) && of != typeof(ValueType); of = of.BaseType)
            types.Push(of);
        return types.SelectMany(of => of.GetFields(Own)).Where(field => field.GetCustomAttribute<NotStateAttribute>() is null && !IsOutside(field));
    }

    /// <summary>What the primitives below programs keep is about waiting and recording, which nobody does here; so are locks.</summary>
    private static bool IsOutside(FieldInfo field) =>
        field.DeclaringType!.Assembly == typeof(WaitLine).Assembly
        || field.FieldType.Assembly == typeof(WaitLine).Assembly
        || field.FieldType == typeof(Lock)
        || field.FieldType == typeof(SemaphoreSlim);

    private static void Write(ILGenerator code, FieldInfo[] path, Action loadOwner)
    {
        var field = path[^1];
        if (KindOf(field.FieldType) == FieldKind.Struct)
        {
            foreach (var part in StateOf(field.FieldType))
                Write(code, [.. path, part], loadOwner);
            return;
        }

        code.Emit(OpCodes.Ldarg_1);
        loadOwner();
        foreach (var step in path[..^1])
            code.Emit(OpCodes.Ldflda, step);
        code.Emit(OpCodes.Ldfld, field);
        CallWrite(code, field.FieldType);
    }

    private static void Read(ILGenerator code, FieldInfo[] path, Action loadOwner)
    {
        var field = path[^1];
        if (KindOf(field.FieldType) == FieldKind.Struct)
        {
            foreach (var part in StateOf(field.FieldType))
                Read(code, [.. path, part], loadOwner);
            return;
        }

        loadOwner();
        foreach (var step in path[..^1])
            code.Emit(OpCodes.Ldflda, step);
        CallRead(code, field.FieldType);
        code.Emit(OpCodes.Stfld, field);
    }

    private static void CallWrite(ILGenerator code, Type type)
    {
        switch (KindOf(type))
        {
            case FieldKind.Word:
                code.Emit(OpCodes.Conv_I4);
                code.Emit(OpCodes.Call, WriteWord);
                break;
            case FieldKind.Long:
                code.Emit(OpCodes.Call, WriteLong);
                break;
            case FieldKind.Double:
                code.Emit(OpCodes.Call, Method(typeof(BitConverter), nameof(BitConverter.DoubleToInt64Bits)));
                code.Emit(OpCodes.Call, WriteLong);
                break;
            default:
                code.Emit(OpCodes.Call, WriteReference);
                break;
        }
    }

    private static void CallRead(ILGenerator code, Type type)
    {
        code.Emit(OpCodes.Ldarg_1);
        switch (KindOf(type))
        {
            case FieldKind.Word:
                code.Emit(OpCodes.Call, ReadWord);
                break;
            case FieldKind.Long:
                code.Emit(OpCodes.Call, ReadLong);
                break;
            case FieldKind.Double:
                code.Emit(OpCodes.Call, ReadLong);
                code.Emit(OpCodes.Call, Method(typeof(BitConverter), nameof(BitConverter.Int64BitsToDouble)));
                break;
            default:
                code.Emit(OpCodes.Call, ReadReference);
                code.Emit(OpCodes.Castclass, type);
                break;
        }
    }

    private static FieldKind KindOf(Type type)
    {
        if (!type.IsValueType)
            return FieldKind.Reference;
        var plain = type.IsEnum ? Enum.GetUnderlyingType(type) : type;
        if (plain == typeof(long) || plain == typeof(ulong))
            return FieldKind.Long;
        if (plain == typeof(double))
            return FieldKind.Double;
        return plain.IsPrimitive ? FieldKind.Word : FieldKind.Struct;
    }

    private static MethodInfo Method(Type type, string name) =>
        type.GetMethod(name, BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public) ?? throw new MissingMethodException(type.Name, name);

    private enum FieldKind
    {
        Word,
        Long,
        Double,
        Reference,
        Struct,
    }
}
