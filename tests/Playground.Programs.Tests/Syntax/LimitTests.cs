using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

/// <summary>No text is too deep or too long to get a clear answer.</summary>
public class LimitTests
{
    [Fact]
    public void Text_as_long_as_allowed_is_parsed() => Assert.Empty(Problems.Of(new string('#', ProgramText.MaxLength)));

    [Fact]
    public void Longer_text_is_refused() =>
        Assert.Equal(["1:1 the program is longer than 65536 characters"], Problems.Of(new string('#', ProgramText.MaxLength + 1)));

    [Theory]
    [InlineData("(", ")", 99)]
    [InlineData("[", "]", 99)]
    [InlineData("f(", ")", 99)]
    [InlineData("a[", "]", 99)]
    [InlineData("-", "", 99)]
    [InlineData("not ", "", 99)]
    [InlineData("2 ** ", "", 99)]
    [InlineData("lambda: ", "", 99)]
    [InlineData("a if b else ", "", 99)]
    public void Expressions_can_be_nested_ninety_nine_times(string before, string after, int times) =>
        Assert.Empty(Problems.Of(Nest(before, after, times)));

    [Theory]
    [InlineData("(", ")", "too many nested parentheses")]
    [InlineData("[", "]", "too many nested parentheses")]
    [InlineData("{a: ", "}", "this expression is nested too deeply")]
    [InlineData("f(", ")", "this expression is nested too deeply")]
    [InlineData("-", "", "this expression is nested too deeply")]
    [InlineData("not ", "", "this expression is nested too deeply")]
    [InlineData("2 ** ", "", "this expression is nested too deeply")]
    [InlineData("lambda: ", "", "this expression is nested too deeply")]
    [InlineData("a if b else ", "", "this expression is nested too deeply")]
    public void Expressions_nested_deeper_are_refused(string before, string after, string message) =>
        Assert.Contains(ProgramText.Parse(Nest(before, after, 5000)).Problems, problem => problem.Message == message);

    [Theory]
    [InlineData("a + ")]
    [InlineData("a.b.")]
    [InlineData("a % a - ")]
    public void Long_rows_of_operators_are_refused(string link)
    {
        Assert.Empty(Problems.Of(Nest(link, "", 100)));
        Assert.Equal("this expression is too long", Problems.Only(Nest(link, "", 5000)).Message);
    }

    [Fact]
    public void Long_rows_of_calls_are_refused() =>
        Assert.Equal("this expression is too long", Problems.Only("a" + string.Concat(Enumerable.Repeat("()", 5000))).Message);

    [Fact]
    public void Rows_within_brackets_within_rows_are_as_deep_as_all_of_them()
    {
        var row = string.Concat(Enumerable.Repeat(" + a", 60));

        Assert.Equal("this expression is too long", Problems.Only(Nest("(", $"){row}", 50)).Message);
    }

    [Fact]
    public void Long_displays_and_long_chains_of_elif_are_accepted()
    {
        Assert.Empty(Problems.Of($"x = [{string.Concat(Enumerable.Repeat("a + b, ", 5000))}]"));
        Assert.Empty(Problems.Of("if a: b\n" + string.Concat(Enumerable.Repeat("elif a: b\n", 5000))));
        Assert.Empty(Problems.Of(string.Concat(Enumerable.Repeat("a and b or ", 3000)) + "c"));
        Assert.Empty(Problems.Of(string.Concat(Enumerable.Repeat("'a' ", 10000))));
    }

    [Fact]
    public void Blocks_nested_too_deeply_are_refused()
    {
        var source = string.Concat(Enumerable.Range(0, 150).Select(depth => $"{new string(' ', depth)}if x:\n")) + new string(' ', 150) + "y";

        Assert.Contains("too many levels of indentation", Problems.Of(source)[0], StringComparison.Ordinal);
    }

    [Fact]
    public void Fields_of_format_strings_nested_too_deeply_are_refused()
    {
        Assert.Equal("f-string: expressions nested too deeply", ProgramText.Parse("f'{a:{b:{c}}}'").Problems[0].Message);
        Assert.NotEmpty(Problems.Of(Nest("f'{", "}'", 1000)));
    }

    [Fact]
    public void Text_that_no_file_could_hold_is_refused()
    {
        Assert.Equal(["1:1 source code cannot contain null bytes"], Problems.Of("x = '\0'"));
        string[] halves = ["x = '\ud800'", "\udc00\ud800", "'😀\udc00'"];
        Assert.All(halves, half => Assert.Equal(["1:1 the program contains half of a surrogate pair, which is no character"], Problems.Of(half)));
    }

    [Theory]
    [InlineData("x = 1\r\ny = '''a\r\nb'''\r\n")]
    [InlineData("x = 1\ry = '''a\rb'''\r")]
    [InlineData("\ufeffx = 1\ny = '''a\nb'''")]
    public void Line_ends_and_byte_order_marks_make_no_difference(string source)
    {
        var program = ProgramText.Parse(source);

        Assert.Equal(Agreement.TreeText.Of(ProgramText.Parse("x = 1\ny = '''a\nb'''\n").Module), Agreement.TreeText.Of(program.Module));
    }

    [Theory]
    [InlineData("f'{a=")]
    [InlineData("f'{a=\n'")]
    [InlineData("f'{")]
    [InlineData("f'{a:")]
    [InlineData("f'{a!")]
    [InlineData("f'''{")]
    [InlineData("f'\\")]
    [InlineData("'\\")]
    [InlineData("\\")]
    [InlineData("0x")]
    [InlineData("(")]
    [InlineData("if x:\n  y\n z\\")]
    public void Text_that_ends_too_early_is_a_problem(string source) => Assert.NotEmpty(Problems.Of(source));

    [Fact]
    public void No_text_at_all_is_a_program_that_does_nothing() => Assert.Empty(ProgramText.Parse("").Module.Body);

    [Fact]
    public void Null_is_no_text() => Assert.Throws<ArgumentNullException>(() => ProgramText.Parse(null!));

    private static string Nest(string before, string after, int times) =>
        string.Concat(Enumerable.Repeat(before, times)) + "a" + string.Concat(Enumerable.Repeat(after, times));
}
