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
