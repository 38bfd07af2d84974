using System.Text.Json;

namespace Playground.Timelines.Export;

/// <summary>Writes single entries of a trace. Knows the format, and nothing of timelines.</summary>
internal sealed class TraceEventWriter(Utf8JsonWriter json)
{
    private const int Process = 1;
    private static readonly JsonEncodedText Name = JsonEncodedText.Encode("name");
    private static readonly JsonEncodedText Category = JsonEncodedText.Encode("cat");
    private static readonly JsonEncodedText Phase = JsonEncodedText.Encode("ph");
    private static readonly JsonEncodedText Time = JsonEncodedText.Encode("ts");
    private static readonly JsonEncodedText Duration = JsonEncodedText.Encode("dur");
    private static readonly JsonEncodedText ProcessId = JsonEncodedText.Encode("pid");
    private static readonly JsonEncodedText ThreadId = JsonEncodedText.Encode("tid");
    private static readonly JsonEncodedText Id = JsonEncodedText.Encode("id");
    private static readonly JsonEncodedText Args = JsonEncodedText.Encode("args");

    public void ProcessName(string text)
    {
        Start("process_name", "M", thread: 0);
        Argument("name", text);
        json.WriteEndObject();
    }

    public void ThreadName(int thread, string text, int sortIndex)
    {
        Start("thread_name", "M", thread);
        Argument("name", text);
        json.WriteEndObject();
        Start("thread_sort_index", "M", thread);
        Argument("sort_index", sortIndex);
        json.WriteEndObject();
    }

    public void Slice(string name, int thread, long startNs, long endNs, bool isUnfinished)
    {
        Start(name, "X", thread);
        json.WriteString(Category, "thread");
        Microseconds(Time, startNs);
        Microseconds(Duration, endNs - startNs);
        if (isUnfinished)
        {
            json.WriteStartObject(Args);
            json.WriteBoolean("unfinished", true);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    /// <summary>One end of an arrow; viewers match the two by id, name and category.</summary>
    public void Flow(in TraceFlow flow, int thread)
    {
        Start(flow.Name, flow.IsStart ? "s" : "f", thread);
        json.WriteString(Category, "flow");
        json.WriteNumber(Id, flow.Id);
        Microseconds(Time, flow.TimeNs);
        if (!flow.IsStart)
            json.WriteString("bp", "e");
        json.WriteEndObject();
    }

    public void Counter(string name, long timeNs, long value)
    {
        Start(name, "C", thread: 0);
        Microseconds(Time, timeNs);
        Argument("value", value);
        json.WriteEndObject();
    }

    public void Instant(string name, int thread, long timeNs, long value)
    {
        Start(name, "i", thread);
        json.WriteString(Category, "event");
        json.WriteString("s", "t");
        Microseconds(Time, timeNs);
        Argument("value", value);
        json.WriteEndObject();
    }

    private void Start(string name, string phase, int thread)
    {
        json.WriteStartObject();
        json.WriteString(Name, name);
        json.WriteString(Phase, phase);
        json.WriteNumber(ProcessId, Process);
        json.WriteNumber(ThreadId, thread);
    }

    private void Argument(string name, string value)
    {
        json.WriteStartObject(Args);
        json.WriteString(name, value);
        json.WriteEndObject();
    }

    private void Argument(string name, long value)
    {
        json.WriteStartObject(Args);
        json.WriteNumber(name, value);
        json.WriteEndObject();
    }

    /// <summary>The format counts in µs: three decimals keep the nanoseconds.</summary>
    private void Microseconds(JsonEncodedText property, long ns) =>
        json.WriteNumber(property, new decimal((int)ns, (int)(ns >> 32), 0, isNegative: false, scale: 3));
}
