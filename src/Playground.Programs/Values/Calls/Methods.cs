using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Calls;

/// <summary>Finds the methods of Python's own classes.</summary>
internal static class Methods
{
    /// <summary>The method of that name; null if the value has none.</summary>
    public static NativeFunction? Find(object value, string name) => value switch
    {
        string => TextMethods.Find(name),
        double => NumberMethods.FindOfFloat(name),
        ObjectValue other => other.FindMethod(name),
        _ => NumberMethods.FindOfInt(name),
    };

    /// <summary>The method of that name, bound to the value.</summary>
    /// <exception cref="PythonException">AttributeError: there is none.</exception>
    public static BoundMethod Bind(object value, string name) => new(value, Find(value, name) ?? throw Missing(value, name));

    public static PythonException Missing(object value, string name) =>
        Raise.AttributeError($"'{TypeName.Of(value)}' object has no attribute '{name}'");
}
