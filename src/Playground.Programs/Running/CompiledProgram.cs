using Playground.Programs.Compiling;
using Playground.Programs.Syntax;

namespace Playground.Programs.Running;

/// <summary>A program that can run. Immutable: any number of runs share it.</summary>
public sealed class CompiledProgram
{
    private CompiledProgram(ProgramCode code, string source) => (Code, Source) = (code, source);

    /// <summary>Its text.</summary>
    public string Source { get; }

    internal ProgramCode Code { get; }

    /// <summary>Compiles a program.</summary>
    /// <exception cref="ProgramTooLargeException">Its code becomes too large.</exception>
    public static CompiledProgram Compile(ParsedProgram accepted, string source) => new(ProgramCompiler.Compile(accepted, source), source);
}
