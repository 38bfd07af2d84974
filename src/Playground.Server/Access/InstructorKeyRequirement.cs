namespace Playground.Server.Access;

/// <summary>Marks endpoints that need the instructor's key, on servers that have one.</summary>
internal sealed class InstructorKeyRequirement;
