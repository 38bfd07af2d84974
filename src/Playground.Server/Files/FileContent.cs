namespace Playground.Server.Files;

/// <summary>Bytes that follow from a file's name and their place in it, and don't repeat soon.</summary>
internal readonly struct FileContent
{
    private readonly uint _seed;

    public FileContent(string name)
    {
        // FNV-1a: string.GetHashCode differs from process to process.
        var hash = 2166136261u;
        foreach (var letter in name)
            hash = (hash ^ letter) * 16777619u;
        _seed = hash;
    }

    /// <summary>Fills a span with the bytes from a place in the file on.</summary>
    public void Fill(Span<byte> bytes, int offset)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            var mixed = (uint)(offset + i) * 2654435761u ^ _seed;
            bytes[i] = (byte)((mixed ^ mixed >> 15) * 2246822519u >> 24);
        }
    }
}
