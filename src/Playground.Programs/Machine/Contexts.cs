using Playground.Programs.Objects;
using Playground.Programs.Values;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>What <c>with</c> needs of a value.</summary>
internal static class Contexts
{
    /// <summary>What leaves and what enters a context.</summary>
    /// <exception cref="PythonException">TypeError: the value is no context.</exception>
    public static (object Exit, object Enter) Of(object context)
    {
        var enter = Find(context, "__enter__")
            ?? throw Raise.TypeError($"'{TypeName.Of(context)}' object does not support the context manager protocol");
        var exit = Find(context, "__exit__")
            ?? throw Raise.TypeError($"'{TypeName.Of(context)}' object does not support the context manager protocol (missed __exit__ method)");
        return (exit, enter);
    }

    private static object? Find(object context, string name)
    {
        if (context is not IProgramObject instance)
            return Methods.Find(context, name) is { } native ? new BoundMethod(context, native) : null;
        return instance.ProgramClass.Members.Find(name) switch
        {
            FunctionValue function => new MethodValue(context, function),
            var other => other,
        };
    }
}
