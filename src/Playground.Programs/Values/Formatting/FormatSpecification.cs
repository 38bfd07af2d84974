using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Text;

namespace Playground.Programs.Values.Formatting;

/// <summary>
/// What stands behind the colon of a replacement field: <c>[[fill]align][sign][z][#][0][width][,_][.precision][type]</c>. Immutable.
/// </summary>
internal sealed record FormatSpecification
{
    public string Fill { get; init; } = " ";

    /// <summary>One of "&lt;", "&gt;", "^" and "="; null where it is left to the kind of value.</summary>
    public char? Align { get; init; }

    /// <summary>'+', '-' or ' '; null where none is said.</summary>
    public char? Sign { get; init; }

    public bool NoNegativeZero { get; init; }

    public bool IsAlternate { get; init; }

    /// <summary>At least so many code points; -1 where none is said.</summary>
    public long Width { get; init; } = -1;

    /// <summary>',' or '_'; null for none.</summary>
    public char? Grouping { get; init; }

    /// <summary>-1 where none is said.</summary>
    public int Precision { get; init; } = -1;

    /// <summary>The letter of the presentation, which may be any code point; "" where none is said.</summary>
    public string Type { get; init; } = "";

    /// <summary>The text within its width.</summary>
    public string Pad(string text, char otherwise)
    {
        var missing = Width - CodePoints.Length(text);
        var before = (Align ?? otherwise) switch
        {
            '<' => 0,
            '^' => missing / 2,
            _ => missing,
        };
        return missing <= 0 ? text : Filling.Around(text, before, missing - before, Fill);
    }

    public PythonException UnknownType(string typeName) => Raise.ValueError(
        Type[0] is > ' ' and < '\u0080'
            ? $"Unknown format code '{Type}' for object of type '{typeName}'"
            : $"Unknown format code '\\x{CodePoints.Value(Type, 0):x}' for object of type '{typeName}'");
}
