using Playground.Programs.Tests.Python;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;
using Playground.Programs.Values.Formatting;

namespace Playground.Programs.Tests.Values.Errors;

public class ExceptionTests
{
    [Fact]
    public void Classes_of_exceptions_have_the_bases_that_they_have_in_CPython()
    {
        var types = ExceptionTypes.ByName.Values.ToList();

        var bases = PythonExpressions.Evaluate([.. types.Select(type => $"{type.Name}.__base__.__name__")]);

        Assert.Equal(types.Zip(bases).Select(pair => (pair.First.Name, pair.Second)), types.Select(type => (type.Name, $"'{type.Parent?.Name ?? "object"}'")));
    }

    [Theory]
    [InlineData("queue", "Empty")]
    [InlineData("queue", "Full")]
    [InlineData("threading", "BrokenBarrierError")]
    [InlineData("concurrent.futures", "CancelledError")]
    public void Classes_of_modules_are_shown_as_CPython_shows_them(string module, string name)
    {
        ExceptionType[] types = [ExceptionTypes.QueueEmpty, ExceptionTypes.QueueFull, ExceptionTypes.BrokenBarrierError, ExceptionTypes.CancelledError];

        var shown = PythonExpressions.Evaluate([$"import {module}; {module}.{name}"]);

        Assert.Equal(Assert.Single(shown), types.Single(type => type.Name == name).Repr());
    }

    [Theory]
    [InlineData("ValueError()")]
    [InlineData("ValueError('x')")]
    [InlineData("ValueError(1, 'x')")]
    [InlineData("KeyError('x')")]
    [InlineData("KeyError('x', 'y')")]
    [InlineData("KeyError()")]
    [InlineData("LookupError('x')")]
    [InlineData("OSError(99999, 'No such file')")]
    [InlineData("StopIteration()")]
    public void Exceptions_are_shown_as_in_CPython(string source)
    {
        var name = source[..source.IndexOf('(', StringComparison.Ordinal)];
        var arguments = (TupleValue)Evaluation.Evaluator.Value($"tuple([{source[(name.Length + 1)..^1]}])");
        var exception = new ExceptionValue(ExceptionTypes.ByName[name], arguments);

        var answers = PythonExpressions.Evaluate([source, $"str({source})", $"{source}.args"]);

        Assert.Equal(answers, new[] { exception.Repr(), Representation.Of(exception.Str()), exception.Arguments.Repr() });
    }

    [Fact]
    public void A_class_that_a_program_defines_is_one_of_its_bases()
    {
        var mine = new ExceptionType("Mine", ExceptionTypes.KeyError);

        Assert.True(mine.IsSubclassOf(ExceptionTypes.LookupError));
        Assert.False(ExceptionTypes.LookupError.IsSubclassOf(mine));
        Assert.Equal("Mine: 'x'", new PythonException(new ExceptionValue(mine, new TupleValue(["x"]))).Message);
        Assert.Equal("Mine", new PythonException(new ExceptionValue(mine, TupleValue.Empty)).Message);
    }
}
