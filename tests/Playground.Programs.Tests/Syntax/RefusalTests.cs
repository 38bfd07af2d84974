using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

/// <summary>What Python has and the playground has not is refused with its place and what to use instead.</summary>
public class RefusalTests
{
    [Theory]
    [InlineData("async def f(): pass", 1, 10, "`async def` is not supported", "use `def` and a thread")]
    [InlineData("async with a: pass", 1, 11, "`async with` is not supported", "use `with`")]
    [InlineData("async for a in b: pass", 1, 10, "`async for` is not supported", "use `for`")]
    [InlineData("[a async for a in b]", 4, 13, "`async for` is not supported", "use `for`")]
    [InlineData("await a", 1, 6, "`await` is not supported", "use threads: call the function, or start a thread and join it")]
    [InlineData("yield", 1, 6, "`yield` is not supported", "gather the values in a list and return it, or put them into a queue")]
    [InlineData("a = yield b, c", 5, 10, "`yield` is not supported", "gather the values in a list and return it, or put them into a queue")]
    [InlineData("a = (yield from b)", 6, 11, "`yield` is not supported", "gather the values in a list and return it, or put them into a queue")]
    [InlineData("@a.b(c)\ndef f(): pass", 1, 2, "decorators are not supported", "call the function by hand where it is needed")]
    [InlineData("match a:\n  case 1:\n    pass\n  case _:\n    pass", 1, 6, "`match` is not supported", "use `if` and `elif`")]
    [InlineData("a @ b", 3, 4, "matrix multiplication, `@`, is not supported", "use loops")]
    [InlineData("a @= b", 3, 5, "matrix multiplication, `@=`, is not supported", "use loops")]
    [InlineData("...", 1, 4, "`...` is not supported", "use `pass`")]
    [InlineData("def f(a, /, b): pass", 10, 11, "positional-only parameters, `/`, are not supported", "leave the `/` out")]
    [InlineData("class A(b, c): pass", 12, 13, "multiple inheritance is not supported", "inherit from one class, and keep the other in an attribute")]
    [InlineData("class A(metaclass=b): pass", 9, 20, "keywords of a class are not supported", "name at most one base class")]
    [InlineData("class A(*b): pass", 9, 11, "unpacked base classes are not supported", "name at most one base class")]
    [InlineData("b'a'", 1, 5, "bytes are not supported", "use a str: leave the `b` out")]
    [InlineData("Rb'a'", 1, 6, "bytes are not supported", "use a str: leave the `b` out")]
    [InlineData("1j", 1, 3, "complex numbers are not supported", "use int or float")]
    [InlineData(@"a = '\N{BULLET}'", 5, 17, @"`\N{…}` is not supported", @"write the character itself, or `\u` and its four hexadecimal digits")]
    [InlineData(@"f'\N{BULLET}'", 3, 12, @"`\N{…}` is not supported", @"write the character itself, or `\u` and its four hexadecimal digits")]
    [InlineData(@"'\ud800'", 1, 9, "half of a surrogate pair is not supported", @"write the character itself, or `\U` and its eight hexadecimal digits")]
    [InlineData("from . import a", 6, 7, "relative imports are not supported", "name the module")]
    [InlineData("from threading import *", 23, 24, "`import *` is not supported", "name what you need, or import the module")]
    public void Construct_is_refused(string source, int column, int endColumn, string message, string instead)
    {
        var problem = ProgramText.Parse(source).Problems[0];

        Assert.Equal(new ProgramProblem(1, column, 1, endColumn, message, instead), problem);
    }

    [Fact]
    public void Try_star_is_refused() => Assert.Equal(
        new ProgramProblem(2, 7, 2, 8, "`except*` is not supported", "use `except`"),
        Problems.Only("try: pass\nexcept* A: pass"));

    [Fact]
    public void Several_constructs_are_refused_at_once()
    {
        var problems = Problems.Of("@a\n@b\nasync def f():\n    yield 1\n    await g()\n");

        Assert.Equal(
            [
                "1:1 decorators are not supported",
                "2:1 decorators are not supported",
                "3:1 `async def` is not supported",
                "4:5 `yield` is not supported",
                "5:5 `await` is not supported",
            ],
            problems);
    }

    [Theory]
    [InlineData("match = 1\nmatch(1)\nmatch[0]")]
    [InlineData("match: int = 1")]
    [InlineData("case = type = _ = 1")]
    public void Soft_keywords_are_names(string source) => Assert.Empty(Problems.Of(source));

    [Theory]
    [InlineData("__new__", "A class can have a method with a name of your own, or __add__, ")]
    [InlineData("__del__", "A class can have a method with a name of your own, or __add__, ")]
    [InlineData("__truediv__", "A class can have a method with a name of your own, or __add__, ")]
    [InlineData("__lenn__", "did you mean `__len__`? A class can have a method with a name of your own, or __add__, ")]
    [InlineData("__repl__", "did you mean `__repr__`? A class can have a method with a name of your own, or __add__, ")]
    public void Special_method_that_nothing_calls_is_refused(string name, string instead)
    {
        var problem = Problems.Only($"class A:\n    def {name}(self): pass");

        Assert.Equal(new ProgramProblem(2, 5, 2, 9 + name.Length, $"the method `{name}` is not supported"), problem with { Instead = null });
        Assert.StartsWith(instead, problem.Instead, StringComparison.Ordinal);
    }

    [Fact]
    public void Special_methods_of_the_language_are_accepted()
    {
        string[] names =
        [
            "init", "repr", "str", "eq", "ne", "lt", "le", "gt", "ge", "hash", "len", "contains", "getitem", "setitem", "delitem",
            "iter", "next", "enter", "exit", "call", "bool", "add", "sub", "mul",
        ];

        Assert.All(names, name => Assert.Empty(Problems.Of($"class A:\n    def __{name}__(self): pass")));
    }

    [Theory]
    [InlineData("a.__dict__", false)]
    [InlineData("a.__class__.__name__", true)]
    [InlineData("a.__enter__()", true)]
    [InlineData("a.__subclasses__()", false)]
    [InlineData("a._b, a.__c", true)]
    public void Attributes_that_reflect_are_refused(string source, bool isAccepted) =>
        Assert.Equal(isAccepted, ProgramText.Parse(source).IsAccepted);

    [Theory]
    [InlineData("open('x')", "`open` is not supported", "use a list of strings in place of a file")]
    [InlineData("x = [eval for y in z]", "`eval` is not supported", "write the expression where it is needed")]
    [InlineData("def f(): return lambda: getattr(a, b)", "`getattr` is not supported", "use `value.name`")]
    [InlineData("class A: x = input()", "`input` is not supported", "write the value into the program")]
    [InlineData("@property\ndef f(): pass", "decorators are not supported", "call the function by hand where it is needed")]
    [InlineData("__import__('os')", "`__import__` is not supported", "use `import`")]
    public void Builtin_that_is_missing_is_refused(string source, string message, string instead)
    {
        var problem = ProgramText.Parse(source).Problems[0];

        Assert.Equal((message, instead), (problem.Message, problem.Instead));
    }

    [Theory]
    [InlineData("open = 1\nopen")]
    [InlineData("def open(): pass\nopen()")]
    [InlineData("def f(input): return input")]
    [InlineData("def f():\n    global vars\n    vars = 1\nvars")]
    [InlineData("[dir for dir in x]")]
    [InlineData("undefined_name")]
    [InlineData("x.open()")]
    public void Name_of_a_builtin_can_be_bound(string source) => Assert.Empty(Problems.Of(source));
}
