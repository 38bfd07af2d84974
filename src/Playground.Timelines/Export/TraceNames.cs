using Playground.Timelines.Analysis;
using Playground.Timelines.Events;

namespace Playground.Timelines.Export;

/// <summary>
/// What slices, counters and instants are called. Names begin with the state, since viewers colour by name; each is put
/// together once.
/// </summary>
internal sealed class TraceNames(NameTable names)
{
    private readonly ById<string?>[] _byKind = [.. Enumerable.Range(0, EventKinds.Capacity).Select(_ => new ById<string?>())];

    /// <summary>The name for what begins or happens with an event; the subject's own for <see cref="EventKind.None"/>.</summary>
    public string Of(EventKind kind, int subject) => _byKind[(int)kind][subject] ??= Compose(kind, names.Text(subject));

    private static string Compose(EventKind kind, string subject) => kind switch
    {
        EventKind.LockAcquired or EventKind.SemaphoreAcquired => $"holding {subject}",
        EventKind.SharedAcquired => $"sharing {subject}",
        EventKind.SleepStarted => "sleeping",
        EventKind.IoStarted => $"I/O {subject}",
        EventKind.IoProgress or EventKind.IoCompleted => $"{subject} bytes",
        EventKind.IoFailed => $"failed {subject}",
        EventKind.VariableRead => $"read {subject}",
        EventKind.VariableWritten => $"write {subject}",
        EventKind.VariableUpdated => $"update {subject}",
        EventKind.QueuePut => $"{subject} length",
        EventKind.QueueClosed => $"close {subject}",
        EventKind.SemaphoreReleased => $"{subject} in use",
        EventKind.SignalSet => $"set {subject}",
        EventKind.SignalCleared => $"clear {subject}",
        EventKind.ConditionNotified => $"notify {subject}",
        EventKind.ProcessStarted => $"started {subject}",
        EventKind.ProcessEnded => $"ended {subject}",
        EventKind.Printed => $"print {subject}",
        EventKind.DeadlockDetected => "deadlock",
        EventKind.StallDetected => "stall",
        _ when WaitKinds.Requests.Contains(kind) => $"waiting {subject}",
        _ when WaitKinds.Outcomes.Contains(kind) => $"gave up {subject}",
        _ => subject,
    };
}
