using Playground.Programs.Running;

namespace Playground.Exploration.Tests.Enumeration;

/// <summary>
/// Steps from the beginning of a program. The simplest comes first: that with the fewest preemptions, then the fewest steps, then the first
/// in the alphabet.
/// </summary>
internal sealed record Way(int Preemptions, byte[] Steps) : IComparable<Way>
{
    public int CompareTo(Way? other)
    {
        if (other is null)
            return -1;
        if (Preemptions != other.Preemptions)
            return Preemptions.CompareTo(other.Preemptions);
        return Steps.Length != other.Steps.Length
            ? Steps.Length.CompareTo(other.Steps.Length)
            : Steps.AsSpan().SequenceCompareTo(other.Steps);
    }

    public override string ToString() => new Schedule(Steps.Select(step => (int)step)).ToString();
}
