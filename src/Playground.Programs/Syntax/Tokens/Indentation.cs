namespace Playground.Programs.Syntax.Tokens;

/// <summary>
/// Turns the white space at the beginning of lines into indents and dedents. As CPython does, it measures with tabs
/// of eight and of one column, and refuses what depends on their width.
/// </summary>
internal sealed class Indentation(SourceCursor cursor, TokenList tokens)
{
    /// <summary>As in CPython.</summary>
    public const int MostLevels = 100;

    private const string Mixed = "inconsistent use of tabs and spaces in indentation";

    private readonly Stack<Level> _levels = new([new Level(0, 0, true)]);

    /// <summary>Reads the beginning of a line. False for a line without tokens, which means nothing.</summary>
    public bool Measure()
    {
        var start = cursor.Mark;
        var (wide, narrow) = Columns();
        if (cursor.IsAtEnd || cursor.Current is '\n' or '#')
            return false;

        var top = _levels.Peek();
        if (wide > top.Wide)
            Deepen(start, new Level(wide, narrow, false));
        else if (wide < top.Wide)
            Return(start, wide, narrow);
        else if (narrow != top.Narrow)
            tokens.AddError(start, Mixed, "indent with four spaces a level");
        return true;
    }

    /// <summary>Ends all blocks.</summary>
    public void Close()
    {
        while (_levels.TryPop(out var level))
        {
            if (!level.IsSilent)
                tokens.Add(TokenKind.Dedent, "", cursor.Mark);
        }
    }

    private (int Wide, int Narrow) Columns()
    {
        var (wide, narrow) = (0, 0);
        for (; ; cursor.Advance())
        {
            switch (cursor.Current)
            {
                case ' ':
                    (wide, narrow) = (wide + 1, narrow + 1);
                    break;
                case '\t':
                    (wide, narrow) = ((wide / 8 + 1) * 8, narrow + 1);
                    break;
                case '\f':
                    (wide, narrow) = (0, 0);
                    break;
                default:
                    return (wide, narrow);
            }
        }
    }

    private void Deepen(SourceMark start, Level level)
    {
        if (level.Narrow <= _levels.Peek().Narrow)
        {
            tokens.AddError(start, Mixed, "indent with four spaces a level");
        }
        else if (_levels.Count >= MostLevels)
        {
            tokens.AddError(start, "too many levels of indentation", "move the inner blocks into functions");
        }
        else
        {
            _levels.Push(level);
            tokens.Add(TokenKind.Indent, "", start);
        }
    }

    private void Return(SourceMark start, int wide, int narrow)
    {
        while (wide < _levels.Peek().Wide)
        {
            if (!_levels.Pop().IsSilent)
                tokens.Add(TokenKind.Dedent, "", cursor.Mark);
        }

        var top = _levels.Peek();
        if (wide != top.Wide)
        {
            // The next lines of the same width are not wrong once more.
            _levels.Push(new Level(wide, narrow, true));
            tokens.AddError(
                start,
                "unindent does not match any outer indentation level",
                "begin the line below the first letter of the block that it belongs to");
        }
        else if (narrow != top.Narrow)
        {
            tokens.AddError(start, Mixed, "indent with four spaces a level");
        }
    }

    private readonly record struct Level(int Wide, int Narrow, bool IsSilent);
}
