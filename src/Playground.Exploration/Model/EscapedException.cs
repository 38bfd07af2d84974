using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values.Errors;

namespace Playground.Exploration.Model;

/// <summary>An exception that nobody caught.</summary>
/// <param name="Thread">The number of the thread that it ended: 0 for A.</param>
/// <param name="Type">Its class.</param>
/// <param name="Message">What it says; empty if nothing.</param>
/// <param name="Line">Where it was raised; 0 if nowhere in the program.</param>
/// <param name="IsAssertion">Whether an <c>assert</c> did not hold.</param>
internal sealed record EscapedException(int Thread, string Type, string Message, int Line, bool IsAssertion)
{
    /// <summary>What ended threads in the last step; to leave by <c>SystemExit</c> is no failure.</summary>
    public static EscapedException[] AllOf(ProgramModel model) => [.. model.Escaped
        .Where(escaped => !escaped.Exception.Type.IsSubclassOf(ExceptionTypes.SystemExit))
        .Select(Of)];

    private static EscapedException Of((ProgramThread Thread, ExceptionValue Exception) escaped)
    {
        var (thread, exception) = escaped;
        var type = exception.Type is ExceptionClass own ? own.Members.QualifiedName : exception.Type.QualifiedName;
        using (thread.Machine.Enter())
        {
            return new EscapedException(
                thread.Index,
                type,
                Said(exception),
                exception.Traceback.Count > 0 ? exception.Traceback[0].Line : 0,
                exception.Type.IsSubclassOf(ExceptionTypes.AssertionError));
        }
    }

    private static string Said(ExceptionValue exception)
    {
        try
        {
            return exception.Str();
        }
        catch (PythonException)
        {
            return "";
        }
    }
}
