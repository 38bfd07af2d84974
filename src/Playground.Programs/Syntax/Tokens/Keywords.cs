using System.Collections.Frozen;

namespace Playground.Programs.Syntax.Tokens;

/// <summary>The reserved words of Python 3.</summary>
internal static class Keywords
{
    /// <summary>Looks a word up without allocating it.</summary>
    public static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> All { get; } = FrozenSet.Create(
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
        "elif", "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal",
        "not", "or", "pass", "raise", "return", "try", "while", "with", "yield").GetAlternateLookup<ReadOnlySpan<char>>();
}
