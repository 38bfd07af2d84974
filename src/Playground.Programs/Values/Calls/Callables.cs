using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Calls;

/// <summary>Calls values.</summary>
internal static class Callables
{
    private static readonly KeyValuePair<string, object>[] Unnamed = [];

    /// <summary>The result of calling a value.</summary>
    /// <exception cref="PythonException">TypeError: it cannot be called; or what it raises.</exception>
    public static object Call(object value, params object[] given) =>
        Call(value, given, Unnamed);

    /// <summary>The result of calling a value with arguments by place and by name.</summary>
    /// <exception cref="PythonException">TypeError: it cannot be called; or what it raises.</exception>
    public static object Call(object value, object[] given, IReadOnlyList<KeyValuePair<string, object>> named) =>
        (value as ObjectValue)?.Call(given, named) ?? throw Raise.TypeError($"'{TypeName.Of(value)}' object is not callable");

    /// <summary>Calls a value for an item of a walk, which a StopIteration ends like any other: then the answer is false.</summary>
    /// <exception cref="PythonException">TypeError: it cannot be called; or what it raises.</exception>
    public static bool TryCall(object value, object[] given, out object result)
    {
        try
        {
            result = Call(value, given);
            return true;
        }
        catch (PythonException exception) when (exception.Is(ExceptionTypes.StopIteration))
        {
            result = NoneValue.Instance;
            return false;
        }
    }

    /// <summary>A <c>key=</c> argument as a function; null where it is absent or None.</summary>
    public static Func<object, object>? Key(object? key) => key is null or NoneValue ? null : item => Call(key, item);
}
