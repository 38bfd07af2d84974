namespace Playground.Programs.Running;

/// <summary>An exception that nobody caught, which ended a thread.</summary>
/// <param name="Thread">The thread's name.</param>
/// <param name="Letter">What schedules call it.</param>
/// <param name="Type">The class of the exception.</param>
/// <param name="Message">What it says.</param>
/// <param name="Line">Where it was raised.</param>
/// <param name="Traceback">As CPython prints it.</param>
public sealed record ProgramError(string Thread, string Letter, string Type, string Message, int Line, string Traceback);
