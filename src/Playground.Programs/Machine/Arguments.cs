using Playground.Programs.Objects;
using Playground.Programs.Values.Containers;
using Playground.Programs.Values.Errors;

namespace Playground.Programs.Machine;

/// <summary>Gives the arguments of a call to the parameters of a function of the program. The errors are CPython's.</summary>
internal static class Arguments
{
    /// <summary>One value for each register that parameters fill.</summary>
    /// <param name="function">What is called.</param>
    /// <param name="given">By place.</param>
    /// <param name="named">By name.</param>
    /// <exception cref="PythonException">TypeError: they do not fit.</exception>
    public static object[] Bind(FunctionValue function, object[] given, IReadOnlyList<KeyValuePair<string, object>> named)
    {
        var parameters = function.Code.Parameters;
        var bound = new object?[parameters.RegisterCount];
        var byPlace = Math.Min(given.Length, parameters.PositionalCount);
        Array.Copy(given, bound, byPlace);
        var rest = parameters.Names.Length;
        if (parameters.HasRest)
            bound[rest++] = given.Length > byPlace ? new TupleValue(given[byPlace..]) : TupleValue.Empty;
        var keywordRest = parameters.HasKeywordRest ? new DictValue() : null;
        if (keywordRest is not null)
            bound[rest] = keywordRest;
        foreach (var (name, value) in named)
            BindNamed(function, bound, keywordRest, name, value);

        if (given.Length > byPlace && !parameters.HasRest)
            throw TooMany(function, given.Length, bound);
        FillDefaults(function, bound);
        return bound!;
    }

    private static void BindNamed(FunctionValue function, object?[] bound, DictValue? keywordRest, string name, object value)
    {
        var place = Array.IndexOf(function.Code.Parameters.Names, name);
        if (place >= 0)
        {
            if (bound[place] is not null)
                throw Raise.TypeError($"{function.Code.QualifiedName}() got multiple values for argument '{name}'");
            bound[place] = value;
        }
        else if (keywordRest is not null)
        {
            keywordRest.Set(name, value);
        }
        else
        {
            throw Raise.TypeError($"{function.Code.QualifiedName}() got an unexpected keyword argument '{name}'");
        }
    }

    private static void FillDefaults(FunctionValue function, object?[] bound)
    {
        var parameters = function.Code.Parameters;
        var firstDefault = parameters.PositionalCount - function.Defaults.Length;
        List<string>? missing = null;
        for (var i = 0; i < parameters.PositionalCount; i++)
        {
            if (bound[i] is not null)
                continue;
            if (i >= firstDefault)
                bound[i] = function.Defaults[i - firstDefault];
            else
                (missing ??= []).Add(parameters.Names[i]);
        }

        if (missing is not null)
            throw Missing(function, missing, "positional");
        for (var i = parameters.PositionalCount; i < parameters.Names.Length; i++)
        {
            bound[i] ??= function.KeywordDefaults[i - parameters.PositionalCount];
            if (bound[i] is null)
                (missing ??= []).Add(parameters.Names[i]);
        }

        if (missing is not null)
            throw Missing(function, missing, "keyword-only");
    }

    private static PythonException Missing(FunctionValue function, List<string> names, string kind)
    {
        var quoted = names.ConvertAll(name => $"'{name}'");
        var all = quoted.Count switch
        {
            1 => quoted[0],
            2 => $"{quoted[0]} and {quoted[1]}",
            _ => $"{string.Join(", ", quoted[..^1])}, and {quoted[^1]}",
        };
        return Raise.TypeError(
            $"{function.Code.QualifiedName}() missing {names.Count} required {kind} argument{(names.Count == 1 ? "" : "s")}: {all}");
    }

    private static PythonException TooMany(FunctionValue function, int given, object?[] bound)
    {
        var parameters = function.Code.Parameters;
        var most = parameters.PositionalCount;
        var least = most - function.Defaults.Length;
        var byName = 0;
        for (var i = most; i < parameters.Names.Length; i++)
            byName += bound[i] is null ? 0 : 1;
        var takes = function.Defaults.Length > 0 ? $"from {least} to {most}" : $"{most}";
        var plural = function.Defaults.Length > 0 || most != 1 ? "s" : "";
        var extra = byName == 0
            ? ""
            : $" positional argument{(given == 1 ? "" : "s")} (and {byName} keyword-only argument{(byName == 1 ? "" : "s")})";
        var were = given == 1 && byName == 0 ? "was" : "were";
        return Raise.TypeError(
            $"{function.Code.QualifiedName}() takes {takes} positional argument{plural} but {given}{extra} {were} given");
    }
}
