using System.ComponentModel;
using System.Diagnostics;
using Playground.Testing;

namespace Playground.Programs.Tests.Python;

/// <summary>CPython, with which programs are compared. Where there is none, tests fail: what they promise has not been shown.</summary>
internal static class PythonProcess
{
    /// <summary>Starts a script of this folder, its input and outputs redirected.</summary>
    public static Process Start(string script, params string[] options)
    {
        try
        {
            return Process.Start(new ProcessStartInfo("python3", [.. options, RepositoryFiles.PathOf("tests/Playground.Programs.Tests/Python", script)])
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
        }
        catch (Win32Exception)
        {
            Assert.Fail("There is no python3 on this machine: install Python 3.11, for agreement with it is what this test shows.");
            throw;
        }
    }
}
