using Playground.Programs.Syntax.Nodes;
using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Compiling;

/// <summary>Where a function keeps the names of its scope: in registers, in cells that registers hold, or in captured cells.</summary>
internal sealed class LocalNames
{
    private readonly Dictionary<string, int> _registers = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];
    private readonly List<string> _free = [];
    private readonly List<int> _cells = [];
    private readonly HashSet<int> _deletable = [];

    public LocalNames(Scope scope)
    {
        if (scope.IsFunctionLike)
        {
            foreach (var parameter in ParametersOf(scope.Node))
                Add(PrivateName.Mangle(parameter, scope.PrivateClass));
            ParameterCount = _names.Count;
        }

        foreach (var symbol in scope.Symbols)
        {
            if (symbol.Kind == NameKind.Free)
                _free.Add(symbol.Name);
            if (!scope.IsFunctionLike || symbol.Kind is not (NameKind.Local or NameKind.Cell))
                continue;
            var register = _registers.TryGetValue(symbol.Name, out var known) ? known : Add(symbol.Name);
            if (symbol.Kind == NameKind.Cell)
                _cells.Add(register);
            if (symbol.IsDeleted)
                _deletable.Add(register);
        }

        if (scope.HasClassCell)
            ClassCell = Add("__class__");
    }

    /// <summary>The names that registers are for.</summary>
    public IReadOnlyList<string> Names => _names;

    public int Count => _names.Count;

    public int ParameterCount { get; }

    /// <summary>The registers that hold cells.</summary>
    public IReadOnlyList<int> Cells => _cells;

    /// <summary>The names of captured cells, in order.</summary>
    public IReadOnlyList<string> Free => _free;

    /// <summary>Of a class body: the register of the cell for the class; -1 for none.</summary>
    public int ClassCell { get; } = -1;

    public int Register(string name) => _registers[name];

    public int FreeIndex(string name) => _free.IndexOf(name);

    /// <summary>Whether a local may become unbound again.</summary>
    public bool IsDeletable(int register) => _deletable.Contains(register);

    /// <summary>Where functions made here find a cell.</summary>
    public CellSource SourceOf(string name) => _free.IndexOf(name) is var index and >= 0
        ? new CellSource(true, index)
        : new CellSource(false, _registers[name]);

    private static IEnumerable<string> ParametersOf(Node node) => node switch
    {
        FunctionDefinition function => InOrder(function.Parameters),
        Lambda lambda => InOrder(lambda.Parameters),
        _ => [".0"],
    };

    private static IEnumerable<string> InOrder(ParameterList parameters)
    {
        foreach (var parameter in parameters.Positional.Concat(parameters.KeywordOnly))
            yield return parameter.Name;
        if (parameters.Rest is { } rest)
            yield return rest.Name;
        if (parameters.KeywordRest is { } keywordRest)
            yield return keywordRest.Name;
    }

    private int Add(string name)
    {
        _registers[name] = _names.Count;
        _names.Add(name);
        return _names.Count - 1;
    }
}
