using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Tokens;

namespace Playground.Programs.Syntax.Parsing;

/// <summary>
/// A recursive-descent parser of the language's grammar, one class for each part of it. They share the tokens, the
/// problems and each other. For one text; not thread-safe.
/// </summary>
internal sealed class Parser
{
    public Parser(LexedSource source, ProblemList problems)
    {
        Tokens = new TokenReader(source);
        Problems = problems;
        Blocks = new BlockParser(this);
        SimpleStatements = new SimpleStatementParser(this);
        Assignments = new AssignmentParser(this);
        Imports = new ImportParser(this);
        CompoundStatements = new CompoundStatementParser(this);
        Definitions = new DefinitionParser(this);
        Expressions = new ExpressionParser(this);
        Lists = new ExpressionListParser(this);
        Operators = new OperatorParser(this);
        Atoms = new AtomParser(this);
        Displays = new DisplayParser(this);
        Strings = new StringParser(this);
        Trailers = new TrailerParser(this);
        Arguments = new ArgumentParser(this);
        Parameters = new ParameterParser(this);
        Comprehensions = new ComprehensionParser(this);
    }

    public TokenReader Tokens { get; }

    public ProblemList Problems { get; }

    public Nesting Nesting { get; } = new();

    public BlockParser Blocks { get; }

    public SimpleStatementParser SimpleStatements { get; }

    public AssignmentParser Assignments { get; }

    public ImportParser Imports { get; }

    public CompoundStatementParser CompoundStatements { get; }

    public DefinitionParser Definitions { get; }

    public ExpressionParser Expressions { get; }

    public ExpressionListParser Lists { get; }

    public OperatorParser Operators { get; }

    public AtomParser Atoms { get; }

    public DisplayParser Displays { get; }

    public StringParser Strings { get; }

    public TrailerParser Trailers { get; }

    public ArgumentParser Arguments { get; }

    public ParameterParser Parameters { get; }

    public ComprehensionParser Comprehensions { get; }

    /// <summary>Parses a whole program. Never throws; what can't be parsed is missing, and is among the problems.</summary>
    public Module ParseModule()
    {
        var first = Tokens.Current;
        var body = Blocks.ParseStatements();
        return new Module(Tokens.SpanFrom(first), body);
    }
}
