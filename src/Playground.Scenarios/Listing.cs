using System.Reflection;

namespace Playground.Scenarios;

/// <summary>Code as it is shown to students.</summary>
/// <param name="Language">Such as <c>csharp</c>.</param>
/// <param name="Title">What people call the language.</param>
/// <param name="Code">Lines ended by line feeds.</param>
public sealed record Listing(string Language, string Title, string Code)
{
    private const string Begin = "#region Listing";
    private const string End = "#endregion";

    /// <summary>The part of a scenario's own source file between <c>#region Listing</c> and <c>#endregion</c>.</summary>
    /// <exception cref="InvalidOperationException">The source is not embedded in the assembly, or has no such region.</exception>
    public static Listing OfSource(Type scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new Listing("csharp", "C#", Cut(ReadFile(scenario, "cs"), scenario.Name));
    }

    /// <summary>The file beside a scenario's source that says the same in Python.</summary>
    /// <exception cref="InvalidOperationException">It is not embedded in the assembly.</exception>
    public static Listing OfPython(Type scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return new Listing("python", "Python", ReadFile(scenario, "py").ReplaceLineEndings("\n"));
    }

    private static string ReadFile(Type scenario, string extension)
    {
        var name = $"{scenario.Name}.{extension}";
        using var stream = Assembly.GetAssembly(scenario)!.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded in its assembly.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static string Cut(string source, string name)
    {
        var lines = source.ReplaceLineEndings("\n").Split('\n');
        var begin = Array.FindIndex(lines, line => line.Trim() == Begin);
        var end = Array.FindIndex(lines, Math.Max(begin, 0), line => line.Trim() == End);
        if (begin < 0 || end < 0)
            throw new InvalidOperationException($"{name}.cs has no region named Listing.");

        var cut = lines[(begin + 1)..end];
        var indent = cut.Where(line => line.Length > 0).Min(line => line.Length - line.TrimStart().Length);
        return string.Join('\n', cut.Select(line => line.Length > indent ? line[indent..] : "")).Trim('\n') + "\n";
    }
}
