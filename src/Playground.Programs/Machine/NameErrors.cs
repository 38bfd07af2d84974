using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>The errors of names without a value.</summary>
internal static class NameErrors
{
    public static PythonException NotDefined(string name, IReadOnlyCollection<string> known) =>
        With(Raise.Error(ExceptionTypes.NameError, $"name '{name}' is not defined"), name, known);

    public static PythonException UnboundLocal(string name) => Raise.Error(
        ExceptionTypes.UnboundLocalError, $"cannot access local variable '{name}' where it is not associated with a value");

    public static PythonException UnboundFree(string name, IReadOnlyCollection<string> known) => With(
        Raise.Error(
            ExceptionTypes.NameError, $"cannot access free variable '{name}' where it is not associated with a value in enclosing scope"),
        name,
        known);

    public static PythonException With(PythonException exception, string name, IReadOnlyCollection<string> known)
    {
        exception.Value.Missing = new MissingName(name, known);
        return exception;
    }
}
