namespace Playground.Programs.Machine;

/// <summary>Takes what a program prints. Called by the threads of the program, so it must be thread-safe.</summary>
public interface IProgramOutput
{
    /// <summary>Takes a piece of text of standard output, which may end within a line.</summary>
    void Write(string text);

    /// <summary>Takes a piece of text of the error output: a traceback.</summary>
    void WriteError(string text);
}
