using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Compiling;

/// <summary>Compiles calls. The function and its arguments lie in registers in a row, so that they become those of the new frame.</summary>
internal sealed class CallCompiler(FunctionCompiler function)
{
    private const int MostArguments = 4000;

    private CodeBuilder Code => function.Code;

    public void Compile(Call call, int to)
    {
        if (IsSuper(call))
            Super(to);
        else if (call.Arguments.Any(argument => argument is Starred) || call.Keywords.Any(keyword => keyword.Name is null)
            || call.Arguments.Length + call.Keywords.Length > MostArguments)
            Spread(call, to);
        else if (call.Function is AttributeAccess access && call.Keywords.IsEmpty)
            Method(call, access, to);
        else
            Plain(call, to);
    }

    private void Plain(Call call, int to)
    {
        var window = Code.NewRegisters(1 + call.Arguments.Length + call.Keywords.Length);
        function.Expressions.Into(call.Function, window);
        Arguments(call, window + 1);
        Code.Line = LineOf(call);
        if (call.Keywords.IsEmpty)
        {
            Code.Emit(Opcode.Call, window, call.Arguments.Length, to);
            return;
        }

        var names = Code.KeywordList([.. call.Keywords.Select(keyword => keyword.Name!)]);
        Code.Emit(Opcode.CallNamed, window, call.Arguments.Length, to, names);
    }

    private void Method(Call call, AttributeAccess access, int to)
    {
        var window = Code.NewRegisters(1 + call.Arguments.Length);
        function.Expressions.Into(access.Value, window);
        var site = Code.Site(function.Mangled(access.Name));
        // Python looks the method up before it evaluates the arguments, which shows only where these do something.
        if (!call.Arguments.All(DoesNothing))
        {
            Code.Line = access.Span.EndLine;
            Code.Emit(Opcode.CheckMethod, window, 0, site);
        }

        Arguments(call, window + 1);
        Code.Line = LineOf(call);
        Code.Emit(Opcode.CallMethod, window, call.Arguments.Length, to, site);
    }

    private bool DoesNothing(Expression argument) => Constants.Of(argument) is not null
        || (argument is Name name && function.Names.IsRegister(name.Identifier, out var register) && function.Bound[register]);

    private void Spread(Call call, int to)
    {
        var window = Code.NewRegisters(3);
        function.Expressions.Into(call.Function, window);
        Code.Emit(Opcode.BuildList, window + 1, 0, 0);
        function.Displays.Extend(window + 1, call.Arguments, window);
        Code.Emit(Opcode.BuildDict, window + 2, 0, 0);
        foreach (var keyword in call.Keywords)
        {
            var mark = Code.Mark;
            if (keyword.Name is null)
            {
                Code.Emit(Opcode.KeywordUpdate, window + 2, function.Expressions.Value(keyword.Value), window);
            }
            else
            {
                var pair = Code.NewRegisters(2);
                Code.Emit(Opcode.Move, pair, Code.Constant(keyword.Name));
                function.Expressions.Into(keyword.Value, pair + 1);
                Code.Emit(Opcode.KeywordUpdate, window + 2, pair, window, 1);
            }

            Code.Release(mark);
        }

        Code.Line = LineOf(call);
        Code.Emit(Opcode.CallSpread, window, 0, to);
    }

    private void Arguments(Call call, int first)
    {
        foreach (var argument in call.Arguments)
            function.Expressions.Into(argument, first++);
        foreach (var keyword in call.Keywords)
            function.Expressions.Into(keyword.Value, first++);
    }

    /// <summary>As CPython counts: a method's call stands where its name does.</summary>
    private static int LineOf(Call call) => call.Function is AttributeAccess access ? access.Span.EndLine : call.Span.Line;

    private bool IsSuper(Call call) => call is { Function: Name { Identifier: "super" }, Arguments.Length: 0, Keywords.Length: 0 }
        && function.Scope["super"].Kind == NameKind.GlobalImplicit
        && function.Scope.IsFunctionLike
        && function.Locals.ParameterCount > 0
        && function.Scope.TryGet("__class__", out var type) && type.Kind == NameKind.Free;

    private void Super(int to) =>
        Code.Emit(Opcode.LoadSuper, to, function.Locals.FreeIndex("__class__"), 0, function.Locals.Cells.Contains(0) ? 1 : 0);
}
