using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>
/// Bounds how deep an expression's tree becomes, so that nobody who walks it runs out of stack. Operators and calls in
/// a row make a tree as deep as the row is long.
/// </summary>
internal sealed class Nesting
{
    /// <summary>Expressions within expressions.</summary>
    public const int MostLevels = 100;

    /// <summary>Operators, calls and subscripts in a row, with those within.</summary>
    public const int MostOperators = 500;

    private const string Shorter = "give parts of it names of their own";

    private int _level;
    private int _operators;

    /// <summary>Begins an expression within another.</summary>
    /// <returns>What to leave it with.</returns>
    /// <exception cref="SyntaxException">It is too deep.</exception>
    public int Enter(Token token)
    {
        if (_level >= MostLevels)
            throw new SyntaxException(token.Problem ?? ProgramProblem.At(token.Span, "this expression is nested too deeply", Shorter));
        _level++;
        var outer = _operators;
        _operators = 0;
        return outer;
    }

    public void Leave(int outer)
    {
        _level--;
        _operators = Math.Max(outer, _operators + 1);
    }

    /// <exception cref="SyntaxException">There are too many in a row.</exception>
    public void CountOperator(Token token)
    {
        if (++_operators > MostOperators)
            throw new SyntaxException(ProgramProblem.At(token.Span, "this expression is too long", Shorter));
    }

    /// <summary>Begins a new statement, also after an error.</summary>
    public void Reset() => (_level, _operators) = (0, 0);
}
