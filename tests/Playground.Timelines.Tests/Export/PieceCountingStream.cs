namespace Playground.Timelines.Tests.Export;

/// <summary>Remembers how much was written at once; like a web server's stream, it takes asynchronous writes only.</summary>
internal sealed class PieceCountingStream : MemoryStream
{
    private bool _isAsync;

    public int LargestPiece { get; private set; }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        LargestPiece = Math.Max(LargestPiece, buffer.Length);
        _isAsync = true;
        await base.WriteAsync(buffer, cancellationToken);
        _isAsync = false;
    }

    public override void Write(byte[] buffer, int offset, int count)
    {
        Assert.True(_isAsync, "Only asynchronous writes are allowed.");
        base.Write(buffer, offset, count);
    }
}
