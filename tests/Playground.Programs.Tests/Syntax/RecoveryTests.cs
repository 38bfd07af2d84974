using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

/// <summary>After a problem the parser goes on at the next logical line.</summary>
public class RecoveryTests
{
    [Theory]
    [InlineData("x = \ny = 1\nz = )\n", "1:5 invalid syntax", "3:5 unmatched ')'")]
    [InlineData("if x = 1:\n    y = 2 3\nelse:\n    z\nw w\n", "1:4 invalid syntax. Maybe you meant '==' or ':=' instead of '='?", "2:11 invalid syntax", "5:3 invalid syntax")]
    [InlineData("def f(1):\n    return 1\nx = [1 2]", "1:7 invalid syntax", "3:6 invalid syntax. Perhaps you forgot a comma?")]
    [InlineData("  x\ny y", "1:1 unexpected indent", "2:3 invalid syntax")]
    [InlineData("if x:\n    y\n  z\n  w\nv v", "3:1 unindent does not match any outer indentation level", "5:3 invalid syntax")]
    [InlineData("if x:\ny\nfor a in b:\nc", "2:1 expected an indented block after 'if' statement on line 1", "4:1 expected an indented block after 'for' statement on line 3")]
    [InlineData("x = 'a\ny = \"b\n", "1:5 unterminated string literal (detected at line 1)", "2:5 unterminated string literal (detected at line 2)")]
    [InlineData("try:\n    x\ny y", "3:1 expected 'except' or 'finally' block", "3:3 invalid syntax")]
    [InlineData("f'{a'\nf'{b!x}'\nf'}'", "1:5 f-string: expecting '}'", "2:6 f-string: invalid conversion character: expected 's', 'r', or 'a'", "3:3 f-string: single '}' is not allowed")]
    public void All_problems_are_told_in_order(string source, params string[] problems) => Assert.Equal(problems, Problems.Of(source));

    [Fact]
    public void A_bracket_that_is_left_open_is_one_problem_at_the_bracket() =>
        Assert.Equal(["2:6 '(' was never closed"], Problems.Of("x = 1\nprint((1 + 2)\ny = 3\nz = 4\n"));

    [Fact]
    public void What_depends_on_the_whole_is_not_told_of_a_part() =>
        Assert.Equal(["1:5 unmatched ')'"], Problems.Of("x = )\ndef f():\n    nonlocal y\nopen"));

    [Fact]
    public void At_most_twenty_problems_are_told()
    {
        var problems = Problems.Of(string.Concat(Enumerable.Repeat("x x\n", 100)));

        Assert.Equal(20, problems.Length);
        Assert.Equal("20:3 invalid syntax", problems[^1]);
    }

    [Fact]
    public void Of_many_refusals_the_first_twenty_are_told() =>
        Assert.Equal("20:1 `yield` is not supported", Problems.Of(string.Concat(Enumerable.Repeat("yield\n", 100)))[^1]);

    [Theory]
    [InlineData("print x", "Missing parentheses in call to 'print'. Did you mean print(...)?", null)]
    [InlineData("x = not", "invalid syntax", "something is missing at the end of the line")]
    [InlineData("x = class", "invalid syntax", "`class` is a reserved word and can't stand here")]
    [InlineData("x <> y", "invalid syntax", "use `!=`")]
    [InlineData("!x", "invalid syntax", "use `not`")]
    [InlineData("x = “a”", "invalid character '“' (U+201C)", "use plain quotes, ' or \"")]
    [InlineData("1a = 2", "invalid decimal literal", "a name can't begin with a digit")]
    [InlineData("if x:\ny", "expected an indented block after 'if' statement on line 1", "indent what belongs to it; `pass` does nothing")]
    public void Problem_says_what_to_do(string source, string message, string? instead)
    {
        var problem = ProgramText.Parse(source).Problems[0];

        Assert.Equal((message, instead), (problem.Message, problem.Instead));
    }
}
