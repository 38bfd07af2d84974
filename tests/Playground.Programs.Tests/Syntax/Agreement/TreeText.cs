using System.Collections;
using System.Globalization;
using System.Numerics;
using System.Text;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>Writes a tree as the script for CPython does: each node with its place and its parts.</summary>
internal sealed class TreeText
{
    private readonly StringBuilder _text = new();
    private int _insideFormat;

    public static string Of(Node node)
    {
        var text = new TreeText();
        text.Write(node);
        return text._text.ToString();
    }

    private void Write(object? part)
    {
        switch (part)
        {
            case null:
                _text.Append('-');
                break;
            case string word:
                WriteWord(word);
                break;
            case BigInteger number:
                var digits = number.ToString("x", CultureInfo.InvariantCulture).TrimStart('0');
                _text.Append(digits.Length == 0 ? "0" : digits);
                break;
            case double number:
                _text.Append(BitConverter.DoubleToInt64Bits(number));
                break;
            case Node or ParameterList:
                WriteParts(part);
                break;
            case IEnumerable parts:
                WriteAll(parts);
                break;
            default:
                _text.Append(part);
                break;
        }
    }

    private void WriteWord(string word)
    {
        _text.Append('"');
        foreach (var rune in word.EnumerateRunes())
        {
            if (rune.IsAscii && (Rune.IsLetterOrDigit(rune) || rune.Value is ' ' or '_'))
                _text.Append(rune);
            else
                _text.Append(CultureInfo.InvariantCulture, $"<{rune.Value:x}>");
        }

        _text.Append('"');
    }

    private void WriteAll(IEnumerable parts)
    {
        _text.Append('[');
        foreach (var part in parts)
        {
            if (_text[^1] != '[')
                _text.Append(' ');
            Write(part);
        }

        _text.Append(']');
    }

    private void WriteParts(object node)
    {
        _text.Append('(').Append(node.GetType().Name);
        if (_insideFormat == 0 && node is Node { Span: var span } and not (Module or IfBranch or WithItem or DictItem or ComprehensionClause))
            _text.Append(CultureInfo.InvariantCulture, $" {span.Line}:{span.Column}-{span.EndLine}:{span.EndColumn}");

        _insideFormat += node is FormattedString ? 1 : 0;
        foreach (var parameter in node.GetType().GetConstructors()[0].GetParameters().Where(parameter => parameter.Name != "Span"))
        {
            _text.Append(' ');
            Write(node.GetType().GetProperty(parameter.Name!)!.GetValue(node));
        }

        _insideFormat -= node is FormattedString ? 1 : 0;
        _text.Append(')');
    }
}
