namespace Playground.Programs.Running;

/// <summary>An exception that nobody caught.</summary>
/// <param name="Thread">The name of the thread that raised it.</param>
/// <param name="Type">Its class.</param>
/// <param name="Message">What it says.</param>
/// <param name="Line">Where it was raised.</param>
/// <param name="Traceback">As CPython writes it.</param>
public sealed record ProgramError(string Thread, string Type, string Message, int Line, string Traceback);
