using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles what has a scope of its own: functions, classes, lambdas and comprehensions.</summary>
internal sealed class DefinitionCompiler(FunctionCompiler function)
{
    private CodeBuilder Code => function.Code;

    public void Function(FunctionDefinition definition)
    {
        var mark = Code.Mark;
        var made = Code.NewRegister();
        Make(Inner(definition, definition.Name).CompileFunction(definition.Parameters, definition.Body, definition.Span), definition.Parameters, made);
        function.Names.Store(definition.Name, made);
        Code.Release(mark);
    }

    public void Lambda(Lambda lambda, int to) => Make(Inner(lambda, "<lambda>").CompileLambda(lambda), lambda.Parameters, to);

    public void Class(ClassDefinition definition)
    {
        var mark = Code.Mark;
        var made = Code.NewRegister();
        var parent = definition.Bases.IsEmpty ? 0 : function.Expressions.Value(definition.Bases[0]);
        var body = Inner(definition, definition.Name).CompileClass(definition);
        Code.Line = definition.Span.Line;
        Code.Emit(Opcode.BuildClass, made, Code.Function(body), parent, definition.Bases.IsEmpty ? 0 : 1);
        function.Names.Store(definition.Name, made);
        Code.Release(mark);
    }

    /// <summary>Makes a function of a comprehension and calls it with a walk through the first iterable.</summary>
    public void Comprehension(Comprehension comprehension, int to)
    {
        var name = $"<{function.Program.Scopes.Of(comprehension).Name}>";
        var code = Inner(comprehension, name).CompileComprehension(comprehension);
        var window = Code.NewRegisters(2);
        Code.Emit(Opcode.MakeFunction, window, Code.Function(code), 0);
        var mark = Code.Mark;
        Code.Line = comprehension.Span.Line;
        Code.Emit(Opcode.GetIterator, window + 1, function.Expressions.Value(comprehension.Clauses[0].Iterable));
        Code.Release(mark);
        Code.Emit(Opcode.Call, window, 1, to);
    }

    private FunctionCompiler Inner(Node node, string name)
    {
        var qualified = function.Scope.Kind switch
        {
            ScopeKind.Module => name,
            _ when function.Scope.TryGet(name, out var symbol) && symbol.Kind == NameKind.GlobalExplicit => name,
            ScopeKind.Class => $"{function.QualifiedName}.{name}",
            _ => $"{function.QualifiedName}.<locals>.{name}",
        };
        return new FunctionCompiler(function.Program, function.Program.Scopes.Of(node), function, qualified);
    }

    private void Make(FunctionCode code, ParameterList parameters, int to)
    {
        var defaults = parameters.Positional.Concat(parameters.KeywordOnly).Where(parameter => parameter.Default is not null).ToList();
        var first = Code.NewRegisters(defaults.Count);
        for (var i = 0; i < defaults.Count; i++)
            function.Expressions.Into(defaults[i].Default!, first + i);
        var byPlace = parameters.Positional.Count(parameter => parameter.Default is not null);
        Code.Emit(Opcode.MakeFunction, to, Code.Function(code), first, byPlace);
    }
}
