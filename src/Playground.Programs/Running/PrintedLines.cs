using System.Text;
using Playground.Programs.Machine;
using Playground.Threading.Threads;

namespace Playground.Programs.Running;

internal sealed class PrintedLines : IProgramOutput
{
    private readonly StringBuilder _line = new();

    public void Write(string text)
    {
        _line.Append(text);
        var lines = _line.ToString().Split('\n');
        foreach (var line in lines[..^1])
            ProbedThread.Print(line);
        _line.Clear().Append(lines[^1]);
    }

    public void WriteError(string text)
    {
    }
}
