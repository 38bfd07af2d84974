using System.Collections.Immutable;
using Playground.Programs.Compiling.Blocks;
using Playground.Programs.Machine;
using Playground.Programs.Syntax;
using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;
using Playground.Programs.Values;

namespace Playground.Programs.Compiling;

/// <summary>
/// Compiles one function, module, class body or comprehension, with one class for each part of the language; they share the code, the
/// names and each other. Not thread-safe.
/// </summary>
internal sealed class FunctionCompiler
{
    private readonly string _name;

    public FunctionCompiler(ProgramCompiler program, Scope scope, FunctionCompiler? parent, string qualifiedName)
    {
        (Program, Scope, Parent, QualifiedName) = (program, scope, parent, qualifiedName);
        _name = scope.Kind switch
        {
            ScopeKind.Comprehension or ScopeKind.Lambda => $"<{scope.Name}>",
            _ => scope.Name,
        };
        Locals = new LocalNames(scope);
        Code.NewRegisters(Locals.Count);
        Bound = new BoundLocals(Locals.Count);
        Names = new NameCompiler(this);
        Expressions = new ExpressionCompiler(this);
        Conditions = new ConditionCompiler(this);
        Displays = new DisplayCompiler(this);
        Calls = new CallCompiler(this);
        Targets = new TargetCompiler(this);
        Statements = new StatementCompiler(this);
        Loops = new LoopCompiler(this);
        Tries = new TryCompiler(this);
        Withs = new WithCompiler(this);
        Definitions = new DefinitionCompiler(this);
        Blocks = new BlockStack(this);
    }

    public ProgramCompiler Program { get; }

    public Scope Scope { get; }

    public FunctionCompiler? Parent { get; }

    public string QualifiedName { get; }

    public CodeBuilder Code { get; } = new();

    public LocalNames Locals { get; }

    /// <summary>What is bound for sure at this place.</summary>
    public BoundLocals Bound { get; set; }

    public BlockStack Blocks { get; }

    public NameCompiler Names { get; }

    public ExpressionCompiler Expressions { get; }

    public ConditionCompiler Conditions { get; }

    public DisplayCompiler Displays { get; }

    public CallCompiler Calls { get; }

    public TargetCompiler Targets { get; }

    public StatementCompiler Statements { get; }

    public LoopCompiler Loops { get; }

    public TryCompiler Tries { get; }

    public WithCompiler Withs { get; }

    public DefinitionCompiler Definitions { get; }

    public FunctionCode CompileModule(Module module)
    {
        Statements.Compile(module.Body);
        return End(Parameters.None);
    }

    public FunctionCode CompileFunction(ParameterList parameters, ImmutableArray<Statement> body, SourceSpan span)
    {
        Code.Line = span.Line;
        BindParameters(Locals.ParameterCount);
        Statements.Compile(body);
        return End(ParametersOf(parameters));
    }

    public FunctionCode CompileLambda(Lambda lambda)
    {
        Code.Line = lambda.Span.Line;
        BindParameters(Locals.ParameterCount);
        var mark = Code.Mark;
        Code.Emit(Opcode.Return, Expressions.Value(lambda.Body));
        Code.Release(mark);
        return End(ParametersOf(lambda.Parameters));
    }

    public FunctionCode CompileClass(ClassDefinition definition)
    {
        Code.Line = definition.Span.Line;
        var cell = -1;
        if (Scope.HasClassCell)
        {
            cell = Locals.ClassCell;
            Code.Emit(Opcode.MakeCell, cell);
        }

        Code.Emit(Opcode.StoreName, Code.ConstantIndex("__module__"), Code.Constant("__main__"));
        Code.Emit(Opcode.StoreName, Code.ConstantIndex("__qualname__"), Code.Constant(QualifiedName));
        Statements.Compile(definition.Body);
        return End(Parameters.None, classCell: cell);
    }

    public FunctionCode CompileComprehension(Comprehension comprehension)
    {
        Code.Line = comprehension.Span.Line;
        BindParameters(1);
        new ComprehensionCompiler(this).Compile(comprehension);
        return End(new Parameters([".0"], 1, [], false, false), comprehension is GeneratorExpression);
    }

    /// <summary>The name as scopes know it, with its class where it is private.</summary>
    public string Mangled(string name) => PrivateName.Mangle(name, Scope.PrivateClass);

    private static Parameters ParametersOf(ParameterList parameters) => new(
        [.. parameters.Positional.Concat(parameters.KeywordOnly).Select(parameter => parameter.Name)],
        parameters.Positional.Length,
        [.. parameters.KeywordOnly.Select(parameter => parameter.Default is not null)],
        parameters.Rest is not null,
        parameters.KeywordRest is not null);

    private void BindParameters(int count)
    {
        for (var i = 0; i < count; i++)
            Bound[i] = true;
        foreach (var register in Locals.Cells)
            Code.Emit(Opcode.MakeCell, register);
    }

    private FunctionCode End(Parameters parameters, bool isGenerator = false, int classCell = -1)
    {
        Code.Emit(Opcode.Return, Code.Constant(NoneValue.Instance));
        return new FunctionCode
        {
            Name = _name,
            QualifiedName = QualifiedName,
            Instructions = [.. Code.Instructions],
            Lines = [.. Code.Lines],
            Constants = [.. Code.Constants.Select(constant => new Slot(constant))],
            Handlers = [.. Code.Handlers],
            Functions = [.. Code.Functions],
            Sites = [.. Code.Sites],
            KeywordLists = [.. Code.KeywordLists],
            LocalNames = [.. Locals.Names],
            Captures = [.. Locals.Free.Select(name => Parent!.Locals.SourceOf(name))],
            CaptureNames = [.. Locals.Free],
            RegisterCount = Code.MaxRegisters + 1,
            Parameters = parameters,
            IsGenerator = isGenerator,
            ClassCell = classCell,
            IsHidden = Program.IsHidden,
        };
    }
}
