using Playground.Programs.Values.Errors;

namespace Playground.Programs.Values;

/// <summary>How operators are written.</summary>
internal static class BinaryOperators
{
    private static readonly string[] Symbols = ["+", "-", "*", "/", "//", "%", "**", "<<", ">>", "&", "|", "^", "@"];

    public static string Symbol(this BinaryOperator binary) => Symbols[(int)binary];

    /// <summary>As CPython's message says when operands do not fit.</summary>
    public static PythonException Unsupported(this BinaryOperator binary, object left, object right, bool isInPlace)
    {
        var symbol = isInPlace ? Symbols[(int)binary] + "=" : binary == BinaryOperator.Power ? "** or pow()" : Symbols[(int)binary];
        return Raise.TypeError($"unsupported operand type(s) for {symbol}: '{TypeName.Of(left)}' and '{TypeName.Of(right)}'");
    }
}
