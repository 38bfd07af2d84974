namespace Playground.Programs.Values.Errors;

/// <summary>Carries an exception of a program through this code, to where the program catches it.</summary>
internal sealed class PythonException(ExceptionValue value) : Exception
{
    public ExceptionValue Value => value;

    /// <summary>As the last line of a traceback: "ValueError: no such thing".</summary>
    public override string Message
    {
        get
        {
            var said = value.Str();
            return said.Length == 0 ? value.Type.QualifiedName : $"{value.Type.QualifiedName}: {said}";
        }
    }

    public bool Is(ExceptionType type) => value.Type.IsSubclassOf(type);
}
