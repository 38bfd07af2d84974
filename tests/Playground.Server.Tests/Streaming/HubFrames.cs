using System.Buffers;
using MessagePack;

namespace Playground.Server.Tests.Streaming;

/// <summary>Messages to the hub as MessagePack frames: a length, then an array.</summary>
internal static class HubFrames
{
    private const int Invocation = 1, StreamInvocation = 4, CancelInvocation = 5;

    public static byte[] Watch(int id, string run) => Call(StreamInvocation, id, "Watch", run, 0);

    public static byte[] Acknowledge(int id, string run, long next) => Call(Invocation, id, "Acknowledge", run, next);

    public static byte[] Cancel(int id) => Frame((ref MessagePackWriter writer) =>
    {
        writer.WriteArrayHeader(3);
        writer.Write(CancelInvocation);
        writer.WriteMapHeader(0);
        writer.Write($"{id}");
    });

    private delegate void Body(ref MessagePackWriter writer);

    private static byte[] Call(int type, int id, string method, string run, long number) => Frame((ref MessagePackWriter writer) =>
    {
        writer.WriteArrayHeader(6);
        writer.Write(type);
        writer.WriteMapHeader(0);
        writer.Write($"{id}");
        writer.Write(method);
        writer.WriteArrayHeader(2);
        writer.Write(run);
        writer.Write(number);
        writer.WriteArrayHeader(0);
    });

    /// <summary>All of them are shorter than 128 bytes, so the length takes one.</summary>
    private static byte[] Frame(Body body)
    {
        var buffer = new ArrayBufferWriter<byte>();
        var writer = new MessagePackWriter(buffer);
        body(ref writer);
        writer.Flush();
        return [checked((byte)buffer.WrittenCount), .. buffer.WrittenSpan];
    }
}
