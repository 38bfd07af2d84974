using Playground.Programs.Syntax.Scopes;

namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>Writes scopes as the script for CPython does.</summary>
internal static class ScopeText
{
    public static string Of(Scope scope)
    {
        var kind = scope.Kind switch { ScopeKind.Module => "module", ScopeKind.Class => "class", _ => "function" };
        var symbols = scope.Symbols
            .Where(symbol => symbol.IsBound || symbol.IsUsed || symbol.DeclaredAt is not null || symbol.Kind == NameKind.Free || symbol.IsGlobalElsewhere)
            .Select(symbol => $"{symbol.Name}:{(symbol.IsGlobalElsewhere ? NameKind.GlobalExplicit : symbol.Kind)}")
            .Order(StringComparer.Ordinal);
        return $"({kind} {scope.Name} {string.Join(' ', symbols)} [{string.Join(' ', scope.Children.Select(Of))}])";
    }
}
