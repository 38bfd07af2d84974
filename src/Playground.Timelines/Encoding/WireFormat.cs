namespace Playground.Timelines.Encoding;

/// <summary>The constants of the wire format; <c>docs/wire-format.md</c> describes it.</summary>
public static class WireFormat
{
    /// <summary>The version that this code writes, and the only one it reads.</summary>
    public const byte Version = 1;

    /// <summary>The largest id of a thread or subject: a million, so that damaged bytes can't ask for much memory.</summary>
    public const int LargestId = (1 << 20) - 1;

    internal const int KindMask = 0x3F;
    internal const int HasExtra = 0x40;
    internal const int SameThread = 0x80;

    /// <summary>Head, time, subject and value take at least a byte each.</summary>
    internal const int SmallestEvent = 4;

    /// <summary>Head, thread, time, subject, value, extra at their longest.</summary>
    internal const int LargestEvent = 1 + 5 + 10 + 5 + 10 + 5;

    /// <summary>Version and four numbers at their longest.</summary>
    internal const int LargestHeader = 1 + (4 * 10);

    /// <summary>Id, kind, initial value and length at their longest.</summary>
    internal const int LargestNameHeader = 5 + 1 + 10 + 5;

    internal static ulong ZigZag(long number) => (ulong)((number << 1) ^ (number >> 63));

    internal static long UnZigZag(ulong number) => (long)(number >> 1) ^ -(long)(number & 1);
}
