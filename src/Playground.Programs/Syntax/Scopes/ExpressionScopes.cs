using System.Collections.Immutable;
using Playground.Programs.Syntax.Nodes;

namespace Playground.Programs.Syntax.Scopes;

/// <summary>Finds the names in expressions, and the scopes of lambdas and comprehensions.</summary>
internal sealed class ExpressionScopes(ScopeBuilder builder, ScopeBindings bindings)
{
    private readonly WalrusScopes _walruses = new(bindings);
    private int _iterables;

    public void Read(ImmutableArray<Expression> expressions)
    {
        foreach (var expression in expressions)
            Read(expression);
    }

    public void ReadAny(Expression? expression)
    {
        if (expression is not null)
            Read(expression);
    }

    /// <summary>Notes what a target binds or deletes, and reads the rest of it.</summary>
    public void Bind(Expression target, bool isDeleted = false)
    {
        switch (target)
        {
            case Name { Identifier: var name }:
                bindings.Bind(builder.Current, name, builder.IsInLoop);
                builder.Current[name].IsDeleted |= isDeleted;
                break;
            case Starred { Value: var value }:
                Bind(value, isDeleted);
                break;
            case TupleDisplay { Elements: var elements }:
                foreach (var element in elements)
                    Bind(element, isDeleted);
                break;
            case ListDisplay { Elements: var elements }:
                foreach (var element in elements)
                    Bind(element, isDeleted);
                break;
            default:
                Read(target);
                break;
        }
    }

    public void Read(Expression expression)
    {
        switch (expression)
        {
            case Name { Identifier: var name }:
                bindings.Use(builder.Current, name);
                break;
            case NamedExpression named:
                Read(named.Value);
                _walruses.Bind(builder, named, _iterables > 0);
                break;
            case Lambda lambda:
                ReadLambda(lambda);
                break;
            case Comprehension comprehension:
                ReadComprehension(comprehension);
                break;
            default:
                foreach (var part in Parts.Of(expression))
                    Read(part);
                break;
        }
    }

    private void ReadLambda(Lambda lambda)
    {
        foreach (var parameter in lambda.Parameters.All)
            ReadAny(parameter.Default);
        var iterables = _iterables;
        _iterables = 0;
        builder.InScope(ScopeKind.Lambda, "lambda", lambda, () =>
        {
            foreach (var parameter in lambda.Parameters.All)
                bindings.BindParameter(builder.Current, parameter);
            Read(lambda.Body);
        });
        _iterables = iterables;
    }

    private void ReadComprehension(Comprehension comprehension)
    {
        ReadIterable(comprehension.Clauses[0]);
        var name = comprehension switch
        {
            ListComprehension => "listcomp",
            SetComprehension => "setcomp",
            DictComprehension => "dictcomp",
            _ => "genexpr",
        };
        builder.InScope(ScopeKind.Comprehension, name, comprehension, () =>
        {
            for (var i = 0; i < comprehension.Clauses.Length; i++)
            {
                if (i > 0)
                    ReadTargetAndIterable(comprehension.Clauses[i]);
                else
                    BindLoopTarget(comprehension.Clauses[i].Target);
                Read(comprehension.Clauses[i].Conditions);
            }

            foreach (var element in Parts.OfElement(comprehension))
                Read(element);
        });
    }

    private void ReadTargetAndIterable(ComprehensionClause clause)
    {
        BindLoopTarget(clause.Target);
        ReadIterable(clause);
    }

    private void ReadIterable(ComprehensionClause clause)
    {
        _iterables++;
        Read(clause.Iterable);
        _iterables--;
    }

    private void BindLoopTarget(Expression target)
    {
        Bind(target);
        foreach (var name in Parts.NamesOf(target))
            builder.Current[name.Identifier].IsLoopTarget = true;
    }
}
