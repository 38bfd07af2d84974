namespace Playground.Programs.Tests.Syntax.Agreement;

/// <summary>What CPython makes of a program: a tree and scopes, or an error.</summary>
public sealed record PythonAnswer(string? Tree, string? Scopes, int Line, string? Message);
