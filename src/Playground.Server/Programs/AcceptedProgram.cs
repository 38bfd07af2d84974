using Playground.Programs.Running;

namespace Playground.Server.Programs;

/// <summary>A program that can run.</summary>
/// <param name="Code">The program.</param>
/// <param name="Hash">Names its text.</param>
internal sealed record AcceptedProgram(CompiledProgram Code, string Hash);
