namespace Playground.Programs.Running;

/// <summary>A printed line.</summary>
/// <param name="Letter">The thread that printed it.</param>
/// <param name="Text">The line.</param>
public sealed record SteppedLine(string Letter, string Text);
