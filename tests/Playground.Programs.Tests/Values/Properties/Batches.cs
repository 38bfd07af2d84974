using CsCheck;
using Playground.Programs.Tests.Values.Evaluation;

namespace Playground.Programs.Tests.Values.Properties;

/// <summary>Random programs, many to one process of CPython.</summary>
internal static class Batches
{
    private const int Programs = 500;

    public static void AgreeWithPython(this Gen<string> programs, int batches = 3) =>
        programs.Array[Programs].Sample(Agreement.CheckAll, iter: batches, threads: 1);
}
