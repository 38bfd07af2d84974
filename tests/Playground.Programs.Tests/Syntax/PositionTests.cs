using Playground.Programs.Syntax;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Tests.Syntax;

/// <summary>Positions that CPython 3.11 does not have, and how people see them.</summary>
public class PositionTests
{
    [Theory]
    [InlineData("f'a {b} c'", 1, 5, 6)]
    [InlineData("x = f'😀{b!r:>{w}}' 'c'", 1, 8, 9)]
    [InlineData("'''\n''' f'''\n\n  {b}'''", 4, 3, 4)]
    [InlineData("f'{ f\"{b}\" }'", 1, 7, 8)]
    public void Name_in_a_field_of_an_f_string_has_its_own_place(string source, int line, int column, int endColumn)
    {
        var name = NamesIn(ProgramText.Parse(source).Module.Body[0]).Single(name => name.Identifier == "b");

        Assert.Equal(new SourceSpan(line, column, line, endColumn), name.Span);
    }

    [Fact]
    public void Columns_that_people_see_begin_with_1_and_count_code_points() =>
        Assert.Equal(new ProgramProblem(2, 7, 2, 8, "invalid syntax"), ProgramText.Parse("\n'😀é'; $").Problems[0] with { Instead = null });

    [Fact]
    public void Problem_of_several_lines_ends_in_another_line() =>
        Assert.Equal(new ProgramProblem(1, 1, 2, 3, "cannot assign to function call here. Maybe you meant '==' instead of '='?"), Problems.Only("f(\n )= 1"));

    private static IEnumerable<Name> NamesIn(Statement statement) => StatementParts.ExpressionsOf(statement).SelectMany(NamesIn);

    private static IEnumerable<Name> NamesIn(Expression expression) =>
        expression is Name name ? [name] : Parts.Of(expression).SelectMany(NamesIn);
}
