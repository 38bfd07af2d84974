using Playground.Programs.Values.Containers;

namespace Playground.Programs.Values.Errors;

/// <summary>Makes exceptions for operations to throw.</summary>
internal static class Raise
{
    public static PythonException Error(ExceptionType type, params object[] arguments) =>
        new(new ExceptionValue(type, new TupleValue(arguments)));

    public static PythonException TypeError(string message) => Error(ExceptionTypes.TypeError, message);

    public static PythonException ValueError(string message) => Error(ExceptionTypes.ValueError, message);

    public static PythonException IndexError(string message) => Error(ExceptionTypes.IndexError, message);

    public static PythonException KeyError(object key) => Error(ExceptionTypes.KeyError, key);

    public static PythonException OverflowError(string message) => Error(ExceptionTypes.OverflowError, message);

    public static PythonException RuntimeError(string message) => Error(ExceptionTypes.RuntimeError, message);

    public static PythonException DivisionByZero(string message) => Error(ExceptionTypes.ZeroDivisionError, message);

    public static PythonException AttributeError(string message) => Error(ExceptionTypes.AttributeError, message);

    public static PythonException Unhashable(object value) => TypeError($"unhashable type: '{TypeName.Of(value)}'");

    public static PythonException NotIterable(object value) => TypeError($"'{TypeName.Of(value)}' object is not iterable");

    public static PythonException NotAnInteger(object value) =>
        TypeError($"'{TypeName.Of(value)}' object cannot be interpreted as an integer");
}
