using Playground.Programs.Syntax.Checks;
using Playground.Programs.Syntax.Parsing;
using Playground.Programs.Syntax.Scopes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax;

/// <summary>Turns the text of a program into its tree, or into what is wrong with it. Thread-safe.</summary>
public static class ProgramText
{
    /// <summary>The longest text, in UTF-16 code units.</summary>
    public const int MaxLength = 65_536;

    /// <summary>Parses and checks a program. Lines may end with any of Python's line ends. Never throws for any text.</summary>
    /// <exception cref="ArgumentNullException">There is no text.</exception>
    public static ParsedProgram Parse(string source)
    {
        ArgumentNullException.ThrowIfNull(source);
        if (Unreadable(source) is { } problem)
            return ParsedProgram.Unreadable(problem);

        var problems = new ProblemList();
        using var lexed = Lexer.Read(WithLineFeeds(source));
        var module = new Parser(lexed, problems).ParseModule();
        if (problems.IsBroken)
            return new ParsedProgram(module, null, problems.InOrder);

        var scopes = ScopeBuilder.Build(module, problems);
        StructureCheck.Run(module, problems);
        SupportCheck.Run(module, scopes, problems);
        return new ParsedProgram(module, scopes, problems.InOrder);
    }

    private static ProgramProblem? Unreadable(string source)
    {
        var start = new SourceSpan(1, 0, 1, 0);
        if (source.Length > MaxLength)
            return ProgramProblem.At(start, $"the program is longer than {MaxLength} characters", "make it shorter");
        if (source.Contains('\0'))
            return ProgramProblem.At(start, "source code cannot contain null bytes");
        return HasHalfPair(source)
            ? ProgramProblem.At(start, "the program contains half of a surrogate pair, which is no character")
            : null;
    }

    private static bool HasHalfPair(string source)
    {
        for (var i = source.AsSpan().IndexOfAnyInRange('\ud800', '\udfff'); i >= 0 && i < source.Length; i++)
        {
            if (!char.IsSurrogate(source[i]))
                continue;
            if (i + 1 == source.Length || !char.IsSurrogatePair(source[i], source[i + 1]))
                return true;
            i++;
        }

        return false;
    }

    /// <summary>As CPython does, also within strings; a byte order mark is left out.</summary>
    private static string WithLineFeeds(string source)
    {
        var text = source.StartsWith('\ufeff') ? source[1..] : source;
        return text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;
    }
}
