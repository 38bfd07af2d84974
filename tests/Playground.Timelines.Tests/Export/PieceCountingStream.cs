namespace Playground.Timelines.Tests.Export;

/// <summary>Remembers how much was written at once.</summary>
internal sealed class PieceCountingStream : MemoryStream
{
    public int LargestPiece { get; private set; }

    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LargestPiece = Math.Max(LargestPiece, buffer.Length);
        return base.WriteAsync(buffer, cancellationToken);
    }

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("Only asynchronous writes are allowed.");

    public override void Write(ReadOnlySpan<byte> buffer) => throw new NotSupportedException("Only asynchronous writes are allowed.");
}
