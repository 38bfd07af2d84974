namespace Playground.Programs.Syntax.Tokens;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>The end of a logical line.</summary>
    Newline,

    /// <summary>A line deeper than the one before.</summary>
    Indent,

    /// <summary>The end of an indented block.</summary>
    Dedent,

    /// <summary>A name; its text is the name.</summary>
    Name,

    /// <summary>A reserved word; its text is the word.</summary>
    Keyword,

    /// <summary>An operator or a bracket; its text is what is written.</summary>
    Operator,

    /// <summary>A number; its text is what is written.</summary>
    Number,

    /// <summary>A string without an <c>f</c>; its text is the value.</summary>
    String,

    /// <summary>The prefix and the opening quotes of an f-string.</summary>
    FormatStart,

    /// <summary>Literal text within an f-string; its text is the value.</summary>
    FormatText,

    /// <summary>The closing quotes of an f-string.</summary>
    FormatEnd,

    /// <summary>What is no token; carries the problem.</summary>
    Error,
}
