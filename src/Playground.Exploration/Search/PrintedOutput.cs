using System.Text;
using Playground.Exploration.Model;

namespace Playground.Exploration.Search;

/// <summary>
/// What was printed on the way to a state, if ways that print something else are to be told apart: a chain of texts, of which equal ones
/// are kept once. Not thread-safe.
/// </summary>
internal sealed class PrintedOutput(ProgramModel model, bool isKept)
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [""];
    private readonly StringBuilder _before = new();
    private int _column = -1;
    private int _initial;

    /// <summary>Whether it is kept at all.</summary>
    public bool IsKept => isKept;

    /// <summary>Adds what is printed before there are different ways.</summary>
    public void Add(string text) => _before.Append(text);

    /// <summary>Ends that.</summary>
    public void Root() => _initial = model.Contents.Of([0, NumberOf(_before.ToString())]);

    /// <summary>The number of a text; 0 if there is none, or if it does not matter.</summary>
    public int NumberOf(string text)
    {
        if (!isKept || text.Length == 0)
            return 0;
        if (!_numbers.TryGetValue(text, out var number))
        {
            number = _texts.Count;
            _numbers.Add(text, number);
            _texts.Add(text);
        }

        return number;
    }

    /// <summary>The column that says what was printed.</summary>
    public int ColumnIn(StateTable states) => _column >= 0 ? _column : _column = states.AddColumn(_initial);

    /// <summary>What the column says after a text more.</summary>
    public int After(int content, int text) => model.Contents.Of([content, text]);

    /// <summary>The lines that were printed on the way to a state.</summary>
    public IReadOnlyList<string> LinesIn(ReadOnlySpan<int> state)
    {
        var texts = new Stack<string>();
        for (var content = _column >= 0 ? state[_column] : _initial; content != 0;)
        {
            var link = model.Contents[content];
            texts.Push(_texts[link[1]]);
            content = link[0];
        }

        var text = string.Concat(texts);
        return text.Length == 0 ? [] : (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
    }
}
