using Playground.Programs.Syntax;

namespace Playground.Programs.Tests.Syntax;

public class BoundOnceTests
{
    [Theory]
    [InlineData("x = 1")]
    [InlineData("def x(): pass")]
    [InlineData("class x: pass")]
    [InlineData("import threading as x")]
    [InlineData("from time import sleep as x")]
    [InlineData("a, (b, *x) = c")]
    [InlineData("with a as x: pass")]
    [InlineData("x: int = 1")]
    [InlineData("if a:\n    x = 1")]
    [InlineData("x = 1\ndef f(x):\n    x = 2\n    return x")]
    [InlineData("x = 1\nclass A:\n    x = 2")]
    [InlineData("x = 1\ny = [x for x in z]")]
    [InlineData("(x := 1)")]
    public void Name_that_is_bound_at_one_place_is_bound_once(string source) => Assert.True(IsBoundOnce(source));

    [Theory]
    [InlineData("x = 1\nx = 2")]
    [InlineData("x = 1\nx += 2")]
    [InlineData("if a:\n    x = 1\nelse:\n    x = 2")]
    [InlineData("for x in a: pass")]
    [InlineData("for a in b:\n    x = 1")]
    [InlineData("while a:\n    if b:\n        import time as x")]
    [InlineData("x = 1\ndef f():\n    global x\n    x = 2")]
    [InlineData("x = 1\ndef f():\n    def g():\n        global x\n        return x")]
    [InlineData("def f():\n    global x\n    x = 1\nx")]
    [InlineData("x = 1\ndel x")]
    [InlineData("try:\n    pass\nexcept A as x: pass")]
    [InlineData("[x := a for a in b]")]
    [InlineData("x: int\ny = x")]
    [InlineData("print(x)")]
    public void Name_that_is_bound_elsewhere_too_or_nowhere_is_not(string source) => Assert.False(IsBoundOnce(source));

    private static bool IsBoundOnce(string source)
    {
        var program = ProgramText.Parse(source);
        Assert.Empty(program.Problems);
        return program.Scopes.Module["x"].IsBoundOnce;
    }
}
