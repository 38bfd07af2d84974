using Playground.Programs.Machine;
using Playground.Programs.Values;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Objects;

/// <summary>Calls the methods by which classes of a program take part in operations: <c>__add__</c> and the like.</summary>
internal static class SpecialMethods
{
    private static readonly string[] Comparisons = ["__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"];

    public static string NameOf(ComparisonOperator comparison) => Comparisons[(int)comparison];

    /// <summary>The method for an operator; null where classes cannot define it.</summary>
    public static string? NameOf(BinaryOperator binary) => binary switch
    {
        BinaryOperator.Add => "__add__",
        BinaryOperator.Subtract => "__sub__",
        BinaryOperator.Multiply => "__mul__",
        _ => null,
    };

    /// <summary>The result of a method; null if the class has none, or it says that it is not for this.</summary>
    public static object? Call(IProgramObject instance, string name, params object[] given)
    {
        var method = instance.ProgramClass.Members.Find(name);
        if (method is null)
            return null;
        if (method is NoneValue)
            throw Raise.TypeError($"'NoneType' object is not callable");
        var result = method is FunctionValue function
            ? ThreadMachine.Current.CallWithin(function, [instance, .. given], [])
            : Values.Calls.Callables.Call(method, given);
        return result is NotImplementedValue ? null : result;
    }

    /// <summary>The text that a method gives; null if the class has none.</summary>
    /// <param name="instance">The object.</param>
    /// <param name="name">The method.</param>
    /// <param name="calledFor">The method that was wanted, for the error.</param>
    public static string? Text(IProgramObject instance, string name, string? calledFor = null) => Call(instance, name) switch
    {
        null => null,
        string text => text,
        var other => throw Raise.TypeError($"{calledFor ?? name} returned non-string (type {TypeName.Of(other)})"),
    };
}
