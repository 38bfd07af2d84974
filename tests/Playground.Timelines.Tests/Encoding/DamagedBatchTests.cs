using CsCheck;
using Playground.Timelines.Encoding;

namespace Playground.Timelines.Tests.Encoding;

public sealed class DamagedBatchTests
{
    [Fact]
    public void Arbitrary_bytes_end_in_InvalidDataException_or_are_read() =>
        Gen.Byte.Array[0, 200].Sample(bytes => { Decode([WireFormat.Version, .. bytes]); }, iter: 20_000);

    [Fact]
    public void A_batch_with_some_bytes_changed_ends_in_InvalidDataException_or_is_read() =>
        Gen.Select(TimelineGen.Names, TimelineGen.Events, Gen.Select(Gen.Int[0, 10_000], Gen.Byte).Array[1, 4]).Sample((names, events, changes) =>
        {
            var bytes = new BatchEncoder().Encode(0, names, events).Data;
            foreach (var (at, value) in changes)
                bytes[at % bytes.Length] = value;
            Decode(bytes);
        });

    [Fact]
    public void A_batch_cut_short_ends_in_InvalidDataException() =>
        Gen.Select(TimelineGen.Names, TimelineGen.Events, Gen.Int[0, 100_000]).Sample((names, events, cut) =>
        {
            var bytes = new BatchEncoder().Encode(0, names, events).Data;
            Assert.False(Decode(bytes[..(cut % bytes.Length)]));
        });

    [Fact]
    public void A_batch_with_a_byte_too_many_ends_in_InvalidDataException() =>
        Assert.False(Decode([.. new BatchEncoder().Encode(0, [], []).Data, 0]));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(255)]
    public void Another_version_is_refused(byte version) => Assert.False(Decode([version, 0, 0, 0, 0]));

    [Fact]
    public void Times_that_would_decrease_are_refused()
    {
        // Two events; the second is 2^64 - 1 ns after the first, which would be one before it.
        byte[] bytes = [1, 0, 2, 5, 0, 2, 1, 0, 0, 0, 0x82, .. Enumerable.Repeat((byte)0xFF, 9), 1, 0, 0];

        Assert.False(Decode(bytes));
    }

    /// <summary>Whether the bytes could be read; throws on anything but the documented exception.</summary>
    private static bool Decode(byte[] bytes)
    {
        try
        {
            var decoder = new BatchDecoder(bytes);
            decoder.ReadNames();
            decoder.ReadEvents();
            return true;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
