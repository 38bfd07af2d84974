namespace Playground.Server.Programs;

/// <summary>
/// Names a program for people by its text: what its first comment or its docstring says, else its first line that does something. The
/// page names programs that no server has seen in the same way.
/// </summary>
internal static class ProgramTitle
{
    private const int Longest = 60;
    private const int LinesRead = 200;
    private static readonly string[] Quotes = ["\"\"\"", "'''"];

    /// <summary>The title; empty for a text that says nothing.</summary>
    public static string Of(string source)
    {
        var lines = source.Split('\n', LinesRead + 1).Take(LinesRead).Select(line => line.Trim()).Where(line => line.Length > 0).ToList();
        if (lines.Count == 0)
            return "";
        var said = SaidBy(lines[0]);
        return Cut(said.Length > 0 ? WithoutEnd(said, ".") : lines.Find(DoesSomething) ?? lines[0]);
    }

    private static string SaidBy(string line)
    {
        var said = line.TrimStart('#');
        if (said.Length == line.Length)
        {
            var text = line[0] is 'r' or 'R' ? line[1..] : line;
            if (!Quotes.Any(quotes => text.StartsWith(quotes, StringComparison.Ordinal)))
                return "";
            said = text[3..];
        }

        said = said.Trim();
        return WithoutEnd(said, Quotes[0]) is var before && before.Length < said.Length ? before.TrimEnd() : WithoutEnd(said, Quotes[1]).TrimEnd();
    }

    private static bool DoesSomething(string line) =>
        !(line[0] == '#' || BeginsWithWord(line, "import") || BeginsWithWord(line, "from") || Quotes.Any(quotes => line.StartsWith(quotes, StringComparison.Ordinal)));

    private static bool BeginsWithWord(string line, string word) =>
        line.StartsWith(word, StringComparison.Ordinal) && (line.Length == word.Length || !(char.IsLetterOrDigit(line[word.Length]) || line[word.Length] == '_'));

    private static string WithoutEnd(string text, string end) => text.EndsWith(end, StringComparison.Ordinal) ? text[..^end.Length] : text;

    private static string Cut(string text)
    {
        if (text.Length <= Longest)
            return text;
        var length = Longest - 1;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)].TrimEnd() + "…";
    }
}
