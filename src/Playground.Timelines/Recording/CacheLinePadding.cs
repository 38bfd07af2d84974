using System.Runtime.CompilerServices;

namespace Playground.Timelines.Recording;

/// <summary>
/// Keeps the fields of a derived class two cache lines (processors fetch them in pairs) away from the object before it,
/// so that two threads that record at once never write to the same line.
/// </summary>
public abstract class CacheLinePadding
{
#pragma warning disable CS0169, IDE0051, CA1823 // Only its size matters.
    private readonly Lines _lines;
#pragma warning restore CS0169, IDE0051, CA1823

    private protected CacheLinePadding()
    {
    }

    [InlineArray(16)]
    private struct Lines
    {
        private long _first;
    }
}
