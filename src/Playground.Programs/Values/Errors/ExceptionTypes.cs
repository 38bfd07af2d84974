using System.Collections.Frozen;

namespace Playground.Programs.Values.Errors;

/// <summary>Python's own classes of exceptions, and those of the modules that programs may import.</summary>
internal static class ExceptionTypes
{
    public static readonly ExceptionType BaseException = new("BaseException", null);
    public static readonly ExceptionType SystemExit = new("SystemExit", BaseException);
    public static readonly ExceptionType KeyboardInterrupt = new("KeyboardInterrupt", BaseException);
    public static readonly ExceptionType Exception = new("Exception", BaseException);
    public static readonly ExceptionType ArithmeticError = new("ArithmeticError", Exception);
    public static readonly ExceptionType OverflowError = new("OverflowError", ArithmeticError);
    public static readonly ExceptionType ZeroDivisionError = new("ZeroDivisionError", ArithmeticError);
    public static readonly ExceptionType AssertionError = new("AssertionError", Exception);
    public static readonly ExceptionType AttributeError = new("AttributeError", Exception);
    public static readonly ExceptionType ImportError = new("ImportError", Exception);
    public static readonly ExceptionType ModuleNotFoundError = new("ModuleNotFoundError", ImportError);
    public static readonly ExceptionType LookupError = new("LookupError", Exception);
    public static readonly ExceptionType IndexError = new("IndexError", LookupError);
    public static readonly ExceptionType KeyError = new("KeyError", LookupError);
    public static readonly ExceptionType MemoryError = new("MemoryError", Exception);
    public static readonly ExceptionType NameError = new("NameError", Exception);
    public static readonly ExceptionType UnboundLocalError = new("UnboundLocalError", NameError);
    public static readonly ExceptionType OsError = new("OSError", Exception);
    public static readonly ExceptionType TimeoutError = new("TimeoutError", OsError);
    public static readonly ExceptionType RuntimeError = new("RuntimeError", Exception);
    public static readonly ExceptionType NotImplementedError = new("NotImplementedError", RuntimeError);
    public static readonly ExceptionType RecursionError = new("RecursionError", RuntimeError);
    public static readonly ExceptionType StopIteration = new("StopIteration", Exception);
    public static readonly ExceptionType TypeError = new("TypeError", Exception);
    public static readonly ExceptionType ValueError = new("ValueError", Exception);

    public static readonly ExceptionType QueueEmpty = new("Empty", Exception, "_queue");
    public static readonly ExceptionType QueueFull = new("Full", Exception, "queue");
    public static readonly ExceptionType BrokenBarrierError = new("BrokenBarrierError", RuntimeError, "threading");
    public static readonly ExceptionType FutureError = new("Error", Exception, "concurrent.futures._base");
    public static readonly ExceptionType InvalidStateError = new("InvalidStateError", FutureError, "concurrent.futures._base");
    public static readonly ExceptionType CancelledError = new("CancelledError", FutureError, "concurrent.futures._base");

    private static readonly FrozenDictionary<string, ExceptionType> BuiltIn = new[]
    {
        BaseException, SystemExit, KeyboardInterrupt, Exception, ArithmeticError, OverflowError, ZeroDivisionError, AssertionError,
        AttributeError, ImportError, ModuleNotFoundError, LookupError, IndexError, KeyError, MemoryError, NameError, UnboundLocalError,
        OsError, TimeoutError, RuntimeError, NotImplementedError, RecursionError, StopIteration, TypeError, ValueError,
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Those that a program can name without an import, by name.</summary>
    public static IReadOnlyDictionary<string, ExceptionType> ByName => BuiltIn;
}
