using System.Collections.Frozen;

namespace Playground.Programs.Values.Errors;

/// <summary>Python's own classes of exceptions, and those of the modules that programs may import.</summary>
internal static class ExceptionTypes
{
    public static readonly ExceptionType BaseException = new("BaseException", null);
    public static readonly ExceptionType SystemExit = new("SystemExit", BaseException);
    public static readonly ExceptionType KeyboardInterrupt = new("KeyboardInterrupt", BaseException);
    public static readonly ExceptionType GeneratorExit = new("GeneratorExit", BaseException);
    public static readonly ExceptionType Exception = new("Exception", BaseException);
    public static readonly ExceptionType ArithmeticError = new("ArithmeticError", Exception);
    public static readonly ExceptionType FloatingPointError = new("FloatingPointError", ArithmeticError);
    public static readonly ExceptionType OverflowError = new("OverflowError", ArithmeticError);
    public static readonly ExceptionType ZeroDivisionError = new("ZeroDivisionError", ArithmeticError);
    public static readonly ExceptionType AssertionError = new("AssertionError", Exception);
    public static readonly ExceptionType AttributeError = new("AttributeError", Exception);
    public static readonly ExceptionType BufferError = new("BufferError", Exception);
    public static readonly ExceptionType EofError = new("EOFError", Exception);
    public static readonly ExceptionType ImportError = new("ImportError", Exception);
    public static readonly ExceptionType ModuleNotFoundError = new("ModuleNotFoundError", ImportError);
    public static readonly ExceptionType LookupError = new("LookupError", Exception);
    public static readonly ExceptionType IndexError = new("IndexError", LookupError);
    public static readonly ExceptionType KeyError = new("KeyError", LookupError);
    public static readonly ExceptionType MemoryError = new("MemoryError", Exception);
    public static readonly ExceptionType NameError = new("NameError", Exception);
    public static readonly ExceptionType UnboundLocalError = new("UnboundLocalError", NameError);
    public static readonly ExceptionType OsError = new("OSError", Exception);
    public static readonly ExceptionType BlockingIOError = new("BlockingIOError", OsError);
    public static readonly ExceptionType ConnectionError = new("ConnectionError", OsError);
    public static readonly ExceptionType FileExistsError = new("FileExistsError", OsError);
    public static readonly ExceptionType FileNotFoundError = new("FileNotFoundError", OsError);
    public static readonly ExceptionType InterruptedError = new("InterruptedError", OsError);
    public static readonly ExceptionType PermissionError = new("PermissionError", OsError);
    public static readonly ExceptionType TimeoutError = new("TimeoutError", OsError);
    public static readonly ExceptionType ReferenceError = new("ReferenceError", Exception);
    public static readonly ExceptionType RuntimeError = new("RuntimeError", Exception);
    public static readonly ExceptionType NotImplementedError = new("NotImplementedError", RuntimeError);
    public static readonly ExceptionType RecursionError = new("RecursionError", RuntimeError);
    public static readonly ExceptionType StopIteration = new("StopIteration", Exception);
    public static readonly ExceptionType SyntaxError = new("SyntaxError", Exception);
    public static readonly ExceptionType SystemError = new("SystemError", Exception);
    public static readonly ExceptionType TypeError = new("TypeError", Exception);
    public static readonly ExceptionType ValueError = new("ValueError", Exception);
    public static readonly ExceptionType UnicodeError = new("UnicodeError", ValueError);
    public static readonly ExceptionType Warning = new("Warning", Exception);
    public static readonly ExceptionType DeprecationWarning = new("DeprecationWarning", Warning);
    public static readonly ExceptionType RuntimeWarning = new("RuntimeWarning", Warning);
    public static readonly ExceptionType UserWarning = new("UserWarning", Warning);

    public static readonly ExceptionType QueueEmpty = new("Empty", Exception, "_queue");
    public static readonly ExceptionType QueueFull = new("Full", Exception, "queue");
    public static readonly ExceptionType BrokenBarrierError = new("BrokenBarrierError", RuntimeError, "threading");
    public static readonly ExceptionType FutureError = new("Error", Exception, "concurrent.futures._base");
    public static readonly ExceptionType InvalidStateError = new("InvalidStateError", FutureError, "concurrent.futures._base");
    public static readonly ExceptionType CancelledError = new("CancelledError", FutureError, "concurrent.futures._base");

    private static readonly FrozenDictionary<string, ExceptionType> BuiltIn = new[]
    {
        BaseException, SystemExit, KeyboardInterrupt, GeneratorExit, Exception, ArithmeticError, FloatingPointError, OverflowError,
        ZeroDivisionError, AssertionError, AttributeError, BufferError, EofError, ImportError, ModuleNotFoundError, LookupError,
        IndexError, KeyError, MemoryError, NameError, UnboundLocalError, OsError, BlockingIOError, ConnectionError, FileExistsError,
        FileNotFoundError, InterruptedError, PermissionError, TimeoutError, ReferenceError, RuntimeError, NotImplementedError,
        RecursionError, StopIteration, SyntaxError, SystemError, TypeError, ValueError, UnicodeError, Warning, DeprecationWarning,
        RuntimeWarning, UserWarning,
    }.ToFrozenDictionary(type => type.Name, StringComparer.Ordinal);

    /// <summary>Those that a program can name without an import, by name.</summary>
    public static IReadOnlyDictionary<string, ExceptionType> ByName => BuiltIn;
}
