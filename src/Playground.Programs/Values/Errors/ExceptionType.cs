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

/// <summary>A class of exceptions. Immutable; classes that programs define derive from it.</summary>
internal class ExceptionType(string name, ExceptionType? parent, string module = "") : ObjectValue
{
    public string Name => name;

    public ExceptionType? Parent => parent;

    /// <summary>The name as tracebacks show it: "ValueError", "queue.Empty".</summary>
    public string QualifiedName => module.Length == 0 ? name : $"{module}.{name}";

    public override string TypeName => "type";

    /// <summary>Whether it is <paramref name="other"/> or derives from it.</summary>
    public bool IsSubclassOf(ExceptionType other)
    {
        for (var type = this; type is not null; type = type.Parent)
        {
            if (ReferenceEquals(type, other))
                return true;
        }

        return false;
    }

    public override string Repr() => $"<class '{QualifiedName}'>";
}
