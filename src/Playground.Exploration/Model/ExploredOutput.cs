using System.Text;
using Playground.Programs.Machine;

namespace Playground.Exploration.Model;

/// <summary>Takes what a program prints in one step. Not thread-safe.</summary>
internal sealed class ExploredOutput : IProgramOutput
{
    private readonly StringBuilder _written = new();

    public void Write(string text) => _written.Append(text);

    public void WriteError(string text)
    {
        // What nobody has caught is a failure of its own.
    }

    /// <summary>What was printed since the last call.</summary>
    public string Take()
    {
        if (_written.Length == 0)
            return "";
        var text = _written.ToString();
        _written.Clear();
        return text;
    }
}
