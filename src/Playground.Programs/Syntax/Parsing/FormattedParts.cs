using System.Collections.Immutable;
using System.Text;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Gathers the parts of a string; texts side by side become one.</summary>
internal sealed class FormattedParts
{
    private readonly ImmutableArray<Expression>.Builder _parts = ImmutableArray.CreateBuilder<Expression>();
    private readonly StringBuilder _text = new();
    private SourceSpan _span;

    /// <summary>All parts. To be asked for at the end.</summary>
    public ImmutableArray<Expression> All
    {
        get
        {
            EndText();
            return _parts.ToImmutable();
        }
    }

    /// <summary>The text of a string without fields.</summary>
    public string Text => _text.ToString();

    public void AddText(string text, SourceSpan span)
    {
        _span = _text.Length == 0 ? span : SourceSpan.Between(_span, span);
        _text.Append(text);
    }

    public void Add(FormattedValue value)
    {
        EndText();
        _parts.Add(value);
    }

    private void EndText()
    {
        if (_text.Length == 0)
            return;
        _parts.Add(new StringLiteral(_span, _text.ToString()));
        _text.Clear();
    }
}
