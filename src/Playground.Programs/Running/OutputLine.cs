namespace Playground.Programs.Running;

/// <summary>A line that a program has printed.</summary>
/// <param name="Letter">The letter of the thread that printed it.</param>
/// <param name="Text">The line.</param>
/// <param name="IsError">Whether it went to the error output.</param>
public sealed record OutputLine(string Letter, string Text, bool IsError);
