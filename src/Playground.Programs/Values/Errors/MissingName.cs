namespace Playground.Programs.Values.Errors;

/// <summary>A name that was not found, for the suggestion of a traceback.</summary>
/// <param name="Name">What was sought.</param>
/// <param name="Known">The names that there were.</param>
internal sealed record MissingName(string Name, IReadOnlyCollection<string> Known);
