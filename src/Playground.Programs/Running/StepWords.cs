using Playground.Programs.Machine;
using Playground.Programs.Objects;
using Playground.Programs.Threads;
using Playground.Programs.Values;

namespace Playground.Programs.Running;

/// <summary>Puts steps into words.</summary>
internal static class StepWords
{
    /// <summary>What a thread does next: "read counter (41)", "acquire lock".</summary>
    public static string Of(PendingStep step)
    {
        if (step.Operation is { } operation)
            return $"{operation.Verb} {operation.Object ?? operation.Target?.Name}".TrimEnd();
        var what = TargetOf(step);
        return step.Kind switch
        {
            StepKind.Read when step.Value is { } value => $"read {what} ({ShownValue.Of(value)})",
            StepKind.Read => $"read {what}",
            StepKind.Write when step.Value is { } value => $"write {what} ({ShownValue.Of(value)})",
            StepKind.Write => $"write {what}",
            StepKind.Delete => $"delete {what}",
            StepKind.Print when step.Value is { } value => $"print {ShownValue.Of(value)}",
            StepKind.Print => "print",
            _ => $"call {what}",
        };
    }

    /// <summary>One word for what a step does.</summary>
    public static string KindOf(PendingStep step) => step.Operation is { } operation ? operation.Verb : step.Kind switch
    {
        StepKind.Read => "read",
        StepKind.Write => "write",
        StepKind.Delete => "delete",
        StepKind.Print => "print",
        _ => "call",
    };

    /// <summary>What keeps a thread from taking its step: "waits for lock held by B".</summary>
    public static string WaitOf(ProgramThread thread)
    {
        var (what, holder) = AwaitedBy(thread);
        return holder is null ? $"waits for {what}" : $"waits for {what} held by {holder}";
    }

    /// <summary>What a thread waits for, and the letter of the thread that holds it.</summary>
    public static (string What, string? Holder) AwaitedBy(ProgramThread thread)
    {
        if (thread.Machine.Pending?.Operation?.Awaited() is not { } target)
            return ("nothing", null);
        return target switch
        {
            MutexState mutex => (mutex.Name, mutex.Holder?.Letter),
            ThreadLife other => ($"{other.Thread.Letter} to end", null),
            ThreadsEnd => ($"{target.Name} to end", null),
            _ => (target.Name, null),
        };
    }

    /// <summary>What a step touches.</summary>
    public static string TargetOf(PendingStep step) => step.Target switch
    {
        GlobalVariable or Cell => step.Name!,
        InstanceValue instance => $"{instance.CalledAs ?? instance.TypeName}.{step.Name}",
        IProgramObject instance => $"{instance.ProgramClass.Members.Name}.{step.Name}",
        IProgramClass type => $"{type.Members.Name}.{step.Name}",
        { } target when step.Name is not null => $"{ShownTarget(target)}.{step.Name}",
        { } target => ShownTarget(target),
        null => "",
    };

    private static string ShownTarget(object target) => target is ObjectValue ? $"the {TypeName.Of(target)} {ShownValue.Of(target)}" : "";
}
