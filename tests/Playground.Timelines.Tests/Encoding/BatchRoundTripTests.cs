using CsCheck;
using Playground.Timelines.Encoding;
using Playground.Timelines.Events;

namespace Playground.Timelines.Tests.Encoding;

public sealed class BatchRoundTripTests
{
    [Fact]
    public void Decoding_what_was_encoded_gives_the_same_names_and_events() =>
        Gen.Select(Gen.Long[0, long.MaxValue / 2], TimelineGen.Names, TimelineGen.Events).Sample((first, names, events) =>
        {
            var batch = new BatchEncoder().Encode(first, names, events);
            var decoder = new BatchDecoder(batch.Data);

            Assert.Equal(first, decoder.FirstSequence);
            Assert.Equal(first + events.Length, batch.NextSequence);
            Assert.Equal(names, decoder.ReadNames());
            Assert.Equal(events, decoder.ReadEvents());
        });

    [Fact]
    public void An_encoder_forgets_the_batch_before()
    {
        var events = new[] { new TimelineEvent(5, 1, EventKind.VariableWritten, 2, 40), new TimelineEvent(9, 1, EventKind.VariableWritten, 2, 41) };
        var encoder = new BatchEncoder();
        var first = encoder.Encode(0, [], events);
        encoder.Encode(2, [], [new TimelineEvent(10, 3, EventKind.VariableWritten, 2, 1_000_000)]);

        Assert.Equal(first.Data, encoder.Encode(0, [], events).Data);
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(WireFormat.LargestId + 1, 0)]
    [InlineData(1, -1)]
    [InlineData(1, WireFormat.LargestId + 1)]
    public void Encoding_an_id_that_cannot_be_decoded_is_refused(int thread, int subject) =>
        Assert.Throws<ArgumentException>(() => new BatchEncoder().Encode(0, [], [new TimelineEvent(0, thread, EventKind.VariableRead, subject)]));

    [Fact]
    public void Encoding_a_name_whose_id_cannot_be_decoded_is_refused() =>
        Assert.Throws<ArgumentException>(() => new BatchEncoder().Encode(0, [new TimelineName(-1, NameKind.Lock, "lock")], []));

    [Fact]
    public void Decoding_needs_room_for_all_events()
    {
        var batch = new BatchEncoder().Encode(0, [], [new TimelineEvent(0, 1, EventKind.ThreadStarted)]);

        Assert.Throws<ArgumentException>(() =>
        {
            var decoder = new BatchDecoder(batch.Data);
            decoder.ReadNames();
            decoder.ReadEvents([]);
        });
    }

    [Fact]
    public void A_shared_counter_takes_less_than_five_bytes_an_event()
    {
        var log = SharedCounter.Record(threads: 5, increments: 1_000);

        Assert.True(log.EventCount >= 10_000);
        Assert.InRange((double)log.ByteCount / log.EventCount, 3, 5);
    }
}
