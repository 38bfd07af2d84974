using System.Text;
using Playground.Programs.Machine;

namespace Playground.Programs.Tests.Machine;

/// <summary>Keeps what a program prints.</summary>
internal sealed class RecordedOutput : IProgramOutput
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public string Out
    {
        get
        {
            lock (_out)
                return _out.ToString();
        }
    }

    public string Error
    {
        get
        {
            lock (_error)
                return _error.ToString();
        }
    }

    public void Write(string text)
    {
        lock (_out)
            _out.Append(text);
    }

    public void WriteError(string text)
    {
        lock (_error)
            _error.Append(text);
    }
}
