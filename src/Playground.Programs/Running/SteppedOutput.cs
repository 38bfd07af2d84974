using Playground.Programs.Machine;

namespace Playground.Programs.Running;

/// <summary>Keeps the lines that the threads of a stepped program print. Not thread-safe.</summary>
internal sealed class SteppedOutput : IProgramOutput
{
    private readonly List<OutputLine> _lines = [];
    private readonly Dictionary<string, string> _unfinished = new(StringComparer.Ordinal);

    /// <summary>All lines, with those that are not finished yet at the end.</summary>
    public IReadOnlyList<OutputLine> Lines =>
        [.. _lines, .. _unfinished.Where(line => line.Value.Length > 0).Select(line => new OutputLine(line.Key, line.Value, false))];

    public void Write(string text)
    {
        var letter = ThreadMachine.Current.Thread.Letter;
        var lines = (_unfinished.GetValueOrDefault(letter, "") + text).Split('\n');
        foreach (var line in lines.AsSpan(0, lines.Length - 1))
            _lines.Add(new OutputLine(letter, line, false));
        _unfinished[letter] = lines[^1];
    }

    public void WriteError(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
            _lines.Add(new OutputLine(ThreadMachine.Current.Thread.Letter, line, true));
    }
}
