using Playground.Programs.Compiling;
using Playground.Programs.Syntax;

namespace Playground.Programs.Running;

/// <summary>A program that is ready to be executed. Immutable and thread-safe: any number of runs may share it.</summary>
public sealed class CompiledProgram
{
    private CompiledProgram(ProgramCode code, string source) => (Code, Source) = (code, source);

    /// <summary>Its text.</summary>
    public string Source { get; }

    internal ProgramCode Code { get; }

    /// <summary>Compiles a program.</summary>
    /// <param name="accepted">What was parsed.</param>
    /// <param name="source">Its text.</param>
    /// <exception cref="ArgumentException">The program is not accepted.</exception>
    /// <exception cref="ProgramTooLargeException">Its code becomes too large.</exception>
    public static CompiledProgram Compile(ParsedProgram accepted, string source)
    {
        ArgumentNullException.ThrowIfNull(accepted);
        if (!accepted.IsAccepted)
            throw new ArgumentException($"line {accepted.Problems[0].Line}: {accepted.Problems[0].Message}", nameof(accepted));
        return new CompiledProgram(ProgramCompiler.Compile(accepted, source), source);
    }
}
