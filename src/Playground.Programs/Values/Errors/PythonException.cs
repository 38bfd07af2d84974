using System.Collections.Frozen;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Text;
using Playground.Programs.Values.Budgets;
using Playground.Programs.Values.Builtins;
using Playground.Programs.Values.Calls;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Formatting;
using Playground.Programs.Values.Iteration;
using Playground.Programs.Values.Numbers;
using Playground.Programs.Values.Text;

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
