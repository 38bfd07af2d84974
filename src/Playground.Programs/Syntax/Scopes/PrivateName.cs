namespace Playground.Programs.Syntax.Scopes;

/// <summary>Names such as <c>__lock</c>, which within a class belong to that class.</summary>
internal static class PrivateName
{
    /// <summary>The name that is really used: <c>_Counter__lock</c> for <c>__lock</c> in the class <c>Counter</c>.</summary>
    /// <param name="name">As written.</param>
    /// <param name="className">The innermost class around; null for none.</param>
    public static string Mangle(string name, string? className)
    {
        if (className is null || !name.StartsWith("__", StringComparison.Ordinal) || name.EndsWith("__", StringComparison.Ordinal))
            return name;
        var owner = className.TrimStart('_');
        return owner.Length == 0 ? name : $"_{owner}{name}";
    }
}
