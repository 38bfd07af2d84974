using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Compiling;

/// <summary>
/// Looks how a program gives locks back. Python lets any thread give back a lock that another has taken; where each function gives back
/// just what it takes itself, no thread does so for another, and who holds a lock is the one who can end a wait for it.
/// </summary>
internal sealed class Releases
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private bool _isPassedOn;

    /// <summary>Whether a lock may be given back by a thread that does not hold it.</summary>
    public static bool MayBeForOthers(Module module) => OfFunction(module.Body);

    private static bool OfFunction(ImmutableArray<Statement> body)
    {
        var function = new Releases();
        return function.Visit(body) || function._isPassedOn || !function._given.IsSubsetOf(function._taken);
    }

    /// <summary>Whether a function within gives locks back for others.</summary>
    private bool Visit(ImmutableArray<Statement> statements)
    {
        foreach (var statement in statements)
        {
            foreach (var expression in StatementParts.ExpressionsOf(statement))
                Visit(expression);
            foreach (var block in StatementParts.BlocksOf(statement))
            {
                if (statement is FunctionDefinition or ClassDefinition ? OfFunction(block) : Visit(block))
                    return true;
            }
        }

        return false;
    }

    private void Visit(Expression expression)
    {
        if (expression is Call { Function: AttributeAccess { Name: "acquire" or "release" } method } call)
        {
            (method.Name == "acquire" ? _taken : _given).Add(TextOf(method.Value));
            Visit(method.Value);
            foreach (var part in Parts.Of(call).Where(part => part != method))
                Visit(part);
            return;
        }

        _isPassedOn |= expression is AttributeAccess { Name: "release" };
        foreach (var part in Parts.Of(expression))
            Visit(part);
    }

    private static string TextOf(Expression expression) => expression switch
    {
        Name name => name.Identifier,
        AttributeAccess access => $"{TextOf(access.Value)}.{access.Name}",
        Subscript => "an item",
        _ => "a value",
    };
}
