using System.Runtime.CompilerServices;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values.Budgets;

/// <summary>
/// How deep operations of the calling thread are nested within containers: what contains itself, or lies a thousand deep, must end
/// with Python's error and not with the stack. Dispose of it when the operation is over.
/// </summary>
internal readonly ref struct NativeRecursion : IDisposable
{
    private const int Deepest = 990;

    [ThreadStatic]
    private static int _depth;

    /// <summary>Goes one deeper.</summary>
    /// <param name="doing">What Python's message says was being done: " in comparison".</param>
    /// <exception cref="PythonException">RecursionError: too deep.</exception>
    public NativeRecursion(string doing)
    {
        if (_depth >= Deepest || !RuntimeHelpers.TryEnsureSufficientExecutionStack())
            throw Raise.Error(ExceptionTypes.RecursionError, $"maximum recursion depth exceeded{doing}");
        _depth++;
    }

    public void Dispose() => _depth--;
}
