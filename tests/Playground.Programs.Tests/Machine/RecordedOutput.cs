using System.Text;
using Playground.Programs.Machine;

namespace Playground.Programs.Tests.Machine;

/// <summary>Keeps what a program prints.</summary>
internal sealed class RecordedOutput : IProgramOutput
{
    private readonly StringBuilder _out = new();
    private readonly StringBuilder _error = new();

    public string Out => _out.ToString();

    public string Error => _error.ToString();

    public void Write(string text) => _out.Append(text);

    public void WriteError(string text) => _error.Append(text);
}
