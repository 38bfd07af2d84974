namespace Playground.Programs.Values.Errors;

/// <summary>A place that an exception has been at.</summary>
/// <param name="Function">The name of the function.</param>
/// <param name="Line">The line in the program, from 1.</param>
internal readonly record struct TracebackEntry(string Function, int Line);
