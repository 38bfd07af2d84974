using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>Parses expressions with commas between them, which are tuples without parentheses.</summary>
internal sealed class ExpressionListParser(Parser parser)
{
    private readonly TokenReader _tokens = parser.Tokens;

    /// <summary>One expression, or a tuple of several; may be a single starred one.</summary>
    /// <exception cref="SyntaxException">It is wrong.</exception>
    public Expression Parse() => ParseRow(isTarget: false);

    /// <summary>One expression, or a tuple of several. A single starred one is a problem.</summary>
    public Expression ParseUnstarred()
    {
        var value = Parse();
        RefuseStarred(value);
        return value;
    }

    /// <summary>What a <c>for</c> assigns to.</summary>
    public Expression ParseLoopTarget()
    {
        var target = ParseRow(isTarget: true);
        return Targets.Wrong(target) is { } wrong ? throw CannotAssign(wrong) : target;
    }

    /// <summary>What a <c>with</c> assigns to.</summary>
    public Expression ParseTarget()
    {
        var target = ParseRowElement(isTarget: true);
        return Targets.Wrong(target) is { } wrong ? throw CannotAssign(wrong) : target;
    }

    /// <summary>An element of a display, an argument or an index: may be starred or bind a name.</summary>
    public Expression ParseElement() => _tokens.Is("*") ? ParseStarred() : parser.Expressions.ParseNamed();

    /// <summary>A starred expression.</summary>
    public Starred ParseStarred()
    {
        var start = _tokens.Take();
        var value = parser.Operators.ParseBinary();
        return new Starred(_tokens.SpanFrom(start), value);
    }

    /// <summary>A value that is starred and not in a list of others.</summary>
    public void RefuseStarred(Expression value)
    {
        if (value is Starred)
            parser.Problems.AddBroken(ProgramProblem.At(value.Span, "can't use starred expression here"));
    }

    /// <summary>What to throw where neither a comma nor the closing bracket follows an element.</summary>
    public SyntaxException Unfinished(Expression element)
    {
        var next = _tokens.Current;
        var unexpected = _tokens.Unexpected();
        var isGeneral = unexpected.Message == "invalid syntax";
        if (!isGeneral || element is Starred || !next.BeginsExpression || next.Text is "not" or "yield" or "...")
            return unexpected;
        return _tokens.Error(SourceSpan.Between(element.Span, next.Span), "invalid syntax. Perhaps you forgot a comma?");
    }

    private Expression ParseRow(bool isTarget)
    {
        var start = _tokens.Current;
        var first = ParseRowElement(isTarget);
        if (!_tokens.Is(","))
            return first;

        var elements = ImmutableArray.CreateBuilder<Expression>();
        elements.Add(first);
        while (_tokens.TryTake(",") && (_tokens.Current.BeginsExpression || _tokens.Is("*")))
            elements.Add(ParseRowElement(isTarget));
        return new TupleDisplay(_tokens.SpanFrom(start), elements.ToImmutable());
    }

    /// <summary>A target ends before an <c>in</c>, which else would compare.</summary>
    private Expression ParseRowElement(bool isTarget)
    {
        if (_tokens.Is("*"))
            return ParseStarred();
        return isTarget ? parser.Operators.ParseBinary() : parser.Expressions.Parse();
    }

    private SyntaxException CannotAssign(Expression wrong) => _tokens.Error(wrong, $"cannot assign to {ExpressionNames.Of(wrong)}");
}
