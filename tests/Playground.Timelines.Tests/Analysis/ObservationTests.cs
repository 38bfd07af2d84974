using Playground.Timelines.Analysis;
using Playground.Timelines.Events;
using Playground.Timelines.Findings;
using static Playground.Timelines.Events.EventKind;

namespace Playground.Timelines.Tests.Analysis;

public sealed class ObservationTests
{
    private readonly Script _script = new();

    [Theory]
    [InlineData(0, FindingSeverity.Note)]
    [InlineData(1, FindingSeverity.Warning)]
    [InlineData(2, FindingSeverity.Problem)]
    [InlineData(77, FindingSeverity.Problem)]
    public void What_a_thread_noticed_is_told_in_its_words(long value, FindingSeverity severity)
    {
        var (worker, text) = (_script.Thread("Worker-1"), _script.Name(NameKind.Text, "The seat was sold twice."));
        _script.At(0, worker, ThreadStarted);
        var noticed = _script.At(1, worker, Noticed, text, value);

        var finding = Assert.Single(Findings());

        Assert.Equal((FindingKinds.Observation, severity, "The seat was sold twice."), (finding.Kind, finding.Severity, finding.Sentence));
        Assert.Equal([noticed], finding.Sequences);
        Assert.Equal([worker], finding.Threads);
    }

    [Fact]
    public void The_same_text_of_several_threads_is_told_once_with_a_count()
    {
        var (one, two) = (_script.Thread("A"), _script.Thread("B"));
        var (text, again) = (_script.Name(NameKind.Text, "It was empty."), _script.Name(NameKind.Text, "It was empty."));
        for (var i = 0; i < 12; i++)
            _script.At(i, i % 2 == 0 ? one : two, Noticed, i % 3 == 0 ? again : text);

        var finding = Assert.Single(Findings());

        Assert.Equal("It was empty. (12 times)", finding.Sentence);
        Assert.Equal([0], finding.Sequences);
    }

    [Fact]
    public void No_more_than_ten_are_told_the_worst_first()
    {
        var worker = _script.Thread("A");
        for (var i = 0; i < 20; i++)
            _script.At(i, worker, Noticed, _script.Name(NameKind.Text, $"Text {i}"), i == 19 ? 2 : 0);

        Assert.Equal(["Text 19", .. Enumerable.Range(0, 9).Select(i => $"Text {i}")], Findings().Select(finding => finding.Sentence));
    }

    [Fact]
    public void Problems_come_before_warnings_and_warnings_before_notes()
    {
        var (worker, gate) = (_script.Thread("A"), _script.Lock("gate"));
        _script.At(0, worker, Noticed, _script.Name(NameKind.Text, "note"));
        _script.At(1, worker, Noticed, _script.Name(NameKind.Text, "warning"), 1);
        _script.At(2, worker, LockRequested, gate);
        _script.At(3, worker, StallDetected, gate, 1);

        Assert.Equal(["stall", "observation", "observation"], Findings().Select(finding => finding.Kind));
        Assert.Equal([FindingSeverity.Problem, FindingSeverity.Warning, FindingSeverity.Note], Findings().Select(finding => finding.Severity));
    }

    private IReadOnlyList<Finding> Findings() => TimelineAnalysis.Of(_script.ToLog()).Findings;
}
