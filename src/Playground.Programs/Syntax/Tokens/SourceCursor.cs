namespace Playground.Programs.Syntax.Tokens;

/// <summary>Walks forward through a source text whose lines end with line feeds, and counts lines and columns.</summary>
internal sealed class SourceCursor(string source)
{
    private int _countedTo;
    private int _column;

    public string Source { get; } = source;

    public int Index { get; private set; }

    public int Line { get; private set; } = 1;

    public bool IsAtEnd => Index >= Source.Length;

    /// <summary>The next character; NUL at the end, which a source never has.</summary>
    public char Current => Index < Source.Length ? Source[Index] : '\0';

    /// <summary>What is to come.</summary>
    public ReadOnlySpan<char> Rest => Source.AsSpan(Index);

    public SourceMark Mark => new(Index, Line, Column);

    private int Column
    {
        get
        {
            for (; _countedTo < Index; _countedTo++)
            {
                if (!char.IsLowSurrogate(Source[_countedTo]))
                    _column++;
            }

            return _column;
        }
    }

    public char Peek(int distance) => Index + distance < Source.Length ? Source[Index + distance] : '\0';

    /// <summary>Goes on by some characters; lines are counted.</summary>
    public void Advance(int count = 1)
    {
        for (; count > 0 && !IsAtEnd; count--)
        {
            if (Source[Index++] != '\n')
                continue;
            Line++;
            _column = 0;
            _countedTo = Index;
        }
    }

    /// <summary>Goes on to the end of the physical line.</summary>
    public void SkipLine()
    {
        while (!IsAtEnd && Current != '\n')
            Advance();
    }

    /// <summary>From a mark to here.</summary>
    public SourceSpan SpanFrom(SourceMark start)
    {
        var end = Mark;
        return new SourceSpan(start.Line, start.Column, end.Line, end.Column);
    }
}
